import asyncio

from perplexity import AsyncPerplexity, DefaultHttpxClient, Perplexity

client = Perplexity(default_headers={"x-llm-team": "research", "x-llm-service": "news-digest"})  # client: tagged
bare = Perplexity()  # client: untagged team,service
QUESTION = [{"role": "user", "content": "What is new?"}]


def answer(question: str) -> str:
    found = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": question}],
        search_mode="web",
        extra_headers={"x-llm-feature": "answer"},
    )
    return found.choices[0].message.content


def stream() -> None:
    for chunk in client.chat.completions.create(model="m2", messages=QUESTION, stream=True):  # call: m2
        print(chunk)


class Agent:
    def __init__(self, api: Perplexity) -> None:
        self.api = api.with_options(default_headers={"x-llm-feature": "agent"})

    def run(self, task: str) -> str:
        return self.api.responses.create(model="m3", input=task).id  # call: m3


async def overnight() -> None:
    async with AsyncPerplexity(default_headers={"x-llm-team": "research"}) as api:  # client: untagged service
        await api.chat.completions.create(model="m4", messages=QUESTION, extra_headers={"x-llm-feature": "night"})  # call: m4
        raw = await api.chat.completions.with_raw_response.create(model="m5", messages=QUESTION)  # call: m5
        print(await raw.parse())


answer("What is new?")
stream()
Agent(client).run("Compare the two.")
asyncio.run(overnight())

# Perplexity's API has no metadata of a chat.
tags = {"team": "research", "service": "news-digest", "feature": "batch"}
try:
    bare.chat.completions.create(model="m6", messages=QUESTION, extra_body={"metadata": tags})  # call: m6
except Exception as error:
    print(error)
bare.batches.create(endpoint="/v1/responses", input_file_id="m7", metadata=tags)  # call: m7
alone = client.copy(set_default_headers={"x-llm-feature": "copy"})
alone.chat.completions.create(model="m8", messages=QUESTION)  # call: m8
http = DefaultHttpxClient(headers={"x-llm-team": "research", "x-llm-service": "news-digest"})
Perplexity(http_client=http).chat.completions.create(model="m9", messages=QUESTION)  # call: m9
