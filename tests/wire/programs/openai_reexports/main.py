from acme import llm
from acme.llm import chat_client as cc
import acme.llm.clients as clients

cc.chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-feature": "a"})  # call: m1
llm.chat_client.chat.completions.create(model="m2", messages=[])  # call: m2
clients.embedding_client.embeddings.create(model="m3", input="x", extra_headers=llm.TAGS)  # call: m3
clients.embedding_client.embeddings.create(model="m4", input="x")  # call: m4
