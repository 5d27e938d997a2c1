"""Embeddings by their constructor: what becomes an argument of the request, and what the SDK does not take."""

from langchain_openai import OpenAIEmbeddings

TAGS = {"team": "search", "service": "index", "feature": "tickets"}
ENVELOPE = {f"x-llm-{key}": value for key, value in TAGS.items()}

OpenAIEmbeddings(  # call: m1
    model="m1", check_embedding_ctx_length=False, model_kwargs={"extra_headers": ENVELOPE}
).embed_query("a")
OpenAIEmbeddings(  # call: m2
    model="m2", check_embedding_ctx_length=False, extra_headers=ENVELOPE
).embed_documents(["a"])
OpenAIEmbeddings(model="m3", check_embedding_ctx_length=False).embed_query("a", extra_headers=ENVELOPE)  # call: m3
OpenAIEmbeddings(model="m4", check_embedding_ctx_length=False).embed_query("a")  # call: m4
for refused in ({"metadata": TAGS}, {"model_kwargs": {"metadata": TAGS}}):
    try:
        OpenAIEmbeddings(model="m5", check_embedding_ctx_length=False, **refused)
    except TypeError as error:
        print(error)
