import anthropic

HEADERS = {"x-llm-team": "books", "x-llm-service": "reader", "x-llm-feature": "explain"}


class Reader:
    def __init__(self):
        self.claude = anthropic.Anthropic()

    def explain(self, passage):
        with self.claude.messages.stream(  # call: m1
            model="m1",
            max_tokens=100,
            messages=[{"role": "user", "content": passage}],
            extra_headers=HEADERS,
        ) as stream:
            yield from stream.text_stream

    def events(self, passage):
        for event in self.claude.messages.create(model="m2", max_tokens=9, stream=True, messages=[{"role": "user", "content": passage}]):  # call: m2
            yield event.type

    def final(self, passage):
        with self.claude.messages.stream(model="m3", max_tokens=9, messages=[{"role": "user", "content": passage}], extra_headers={"x-llm-team": "books"}) as s:  # call: m3
            return s.get_final_message()


r = Reader()
print("".join(r.explain("call me Ishmael")), list(r.events("x")), r.final("y").id)
