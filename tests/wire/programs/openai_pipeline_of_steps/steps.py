import llm_base


class Chunk:
    def __init__(self, size):
        self.size = size

    def __call__(self, text):
        words = text.split()
        return [" ".join(words[i : i + self.size]) for i in range(0, len(words), self.size)]


class Embed(llm_base.LLMStep):
    feature = "embed"

    def __call__(self, chunks):
        response = self.client.embeddings.create(model="m1", input=chunks, extra_headers=self.headers)  # call: m1
        return list(zip(chunks, [d.embedding for d in response.data]))


class Summarise(llm_base.LLMStep):
    def __call__(self, pairs):
        out = self.client.responses.create(model="m2", input=str(pairs))  # call: m2
        return out.output_text


def run_pipeline(steps, value):
    for step in steps:
        value = step(value)
    return value
