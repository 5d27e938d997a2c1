from functools import partial, partialmethod

from anthropic import Anthropic

anthropic = Anthropic()
ENVELOPE = {"x-llm-team": "docs", "x-llm-service": "wiki-bot"}
create = partial(anthropic.messages.create, max_tokens=100, extra_headers=ENVELOPE)


def headers(feature):
    return {**ENVELOPE, "x-llm-feature": feature}


TASKS = {
    "summary": partial(create, model="m1", extra_headers=headers("summary")),
    "links": partial(create, model="m2"),
}
page = [{"role": "user", "content": "a wiki page"}]
print(TASKS["summary"](messages=page).content)  # call: m1
print(TASKS["links"](messages=page).content)  # call: m2


class Wiki:
    def __init__(self):
        self.client = anthropic

    def _ask(self, text, *, model, feature=None):
        tags = headers(feature) if feature else ENVELOPE
        return self.client.messages.create(model=model, max_tokens=10, messages=[{"role": "user", "content": text}], extra_headers=tags)

    outline = partialmethod(_ask, model="m3", feature="outline")
    tidy = partialmethod(_ask, model="m4")


wiki = Wiki()
wiki.outline("page")  # call: m3
wiki.tidy("page")  # call: m4
