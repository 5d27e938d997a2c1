import anthropic

_client: anthropic.Anthropic = None


def init(team, service):
    global _client
    _client = anthropic.Anthropic(default_headers={"x-llm-team": team, "x-llm-service": service})


def ask(question):
    msg = _client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": question}], extra_headers={"x-llm-feature": "ask"})  # call: m1
    return msg.content[0].text


def check(document):
    msg = _client.messages.create(  # call: m2
        model="m2",
        max_tokens=1,
        messages=[{"role": "user", "content": document}],
    )
    return msg.content[0].text
