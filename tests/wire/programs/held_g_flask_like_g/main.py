"""A request-scoped object: the client and its tags live on ``g``."""
from web import app, g

from openai import OpenAI

app.before_request(lambda: g.set("llm", OpenAI(default_headers={"x-llm-team": "web", "x-llm-service": "site"})))


@app.route("/summary")
def summary(text: str) -> str:
    reply = g.llm.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summary"})  # call: m1 unknown
    return reply.output_text


@app.route("/title")
def title(text: str) -> str:
    return OpenAI().responses.create(model="m2", input=text).output_text  # call: m2


for path in ("/summary", "/title"):
    print(app.call(path, text="hello"))
