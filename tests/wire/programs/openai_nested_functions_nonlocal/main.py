from openai import OpenAI


def build():
    client = None
    sent = 0

    def get():
        nonlocal client
        if client is None:
            client = OpenAI(default_headers={"x-llm-team": "nest", "x-llm-service": "nonlocal"})
        return client

    def ask(text, **extra):
        nonlocal sent
        sent += 1

        def perform():
            return get().responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "nested"})  # call: m1

        return perform()

    def ask_plain(text):
        return get().responses.create(model="m2", input=text)  # call: m2

    return ask, ask_plain


ask, plain = build()
ask("x")
plain("y")
