from openai import OpenAI

HANDLERS = {}
client = OpenAI(default_headers={"x-llm-team": "bots", "x-llm-service": "dispatcher"})


def handler(name):
    def add(f):
        HANDLERS[name] = f
        return f

    return add


@handler("joke")
def joke(text, llm: OpenAI):
    return llm.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "joke"})  # call: m1


@handler("fact")
def fact(text, llm: OpenAI):
    return llm.responses.create(model="m2", input=text)  # call: m2


for name in sorted(HANDLERS):
    HANDLERS[name](name, client)
