"""A script as it comes out of a notebook: names are rebound, cells repeat, helpers are redefined."""
# %%
from openai import OpenAI

client = OpenAI()
TAGS = {"x-llm-team": "nb", "x-llm-service": "explore"}


def ask(text, **kw):
    return client.responses.create(model="m1", input=text, **kw).output_text


# %%
ask("x", extra_headers=TAGS)  # call: m1

# %%
client = OpenAI(default_headers=TAGS)


def ask(text, feature="explore", **kw):  # noqa: F811
    return client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": feature}, **kw).output_text  # call: m2


# %%
ask("y")
for word in ("a", "b"):
    ask(word, feature=word)

# %%
rows = [{"text": "a"}, {"text": "b"}]
for row in rows:
    row["vector"] = client.embeddings.create(model="m3", input=row["text"]).data[0].embedding  # call: m3
result = [client.chat.completions.create(model="m4", messages=[{"role": "user", "content": r["text"]}], extra_headers={"x-llm-feature": "list"}) for r in rows]  # call: m4
_ = result[0].choices[0].message.content
