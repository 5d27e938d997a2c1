"""URLs of LLMs in a settings module, requests to them in modules that name none."""
from app.direct import Index, ask
from app.transport import Transport, in_background, post
from settings import CHAT_URL, DOCS_URL

OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}


def body(model: str) -> dict:
    return {"model": model, "messages": [{"role": "user", "content": "hi"}]}


post(CHAT_URL, body("m1"), OWNER)  # call: m1
post(url=CHAT_URL, payload=body("m2"))  # call: m2
ask("hi")
Transport(CHAT_URL, {**OWNER, "x-llm-feature": "answers"}).send(body("m4"))
Index().add("hi")
in_background(CHAT_URL, [body("m6")])
post(DOCS_URL, {"page": "m7"})
