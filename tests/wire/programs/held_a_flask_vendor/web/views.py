from . import llm
from .llm import get_llm, get_request_llm

MESSAGES = [{"role": "user", "content": "hi"}]


def register(app):
    @app.post("/ask")
    def ask():
        r = get_llm().chat.completions.create(  # call: m1
            model="m1", messages=MESSAGES, extra_headers={"x-llm-feature": "ask"}
        )
        return r.choices[0].message.content

    @app.post("/rank")
    def rank():
        return get_llm().chat.completions.create(model="m2", messages=MESSAGES).id  # call: m2

    app.route("/draft")(draft)
    app.route("/quick")(quick)


def draft():
    client = get_request_llm()
    return client.chat.completions.create(  # call: m3
        model="m3", messages=MESSAGES, extra_headers={"x-llm-feature": "draft"}
    ).id


def quick():
    return llm.quick_llm().chat.completions.create(  # call: m4
        model="m4", messages=MESSAGES, extra_headers={"x-llm-feature": "quick"}
    ).id
