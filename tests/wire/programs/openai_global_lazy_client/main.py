from openai import OpenAI

_client = None


def client():
    global _client
    if _client is None:
        _client = OpenAI()
    return _client


def ask(question):
    return client().chat.completions.create(model="m1", messages=[{"role": "user", "content": question}])  # call: m1


def ask_tagged(question):
    return client().chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": question}],
        extra_headers={"x-llm-team": "faq", "x-llm-service": "bot", "x-llm-feature": "ask"},
    )


ask("why?")
ask_tagged("why?")
