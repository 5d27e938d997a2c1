"""Ranks tickets with rules; the interface is the one that the data scientists are used to."""

from rules.client import Client

client = Client()
answer = client.chat.completions.create(model="rules-v3", messages=[{"role": "user", "content": "printer on fire"}])
print(answer.choices[0].message.content)
embedding = client.embeddings.create(model="tfidf", input=["printer", "fire"])
print(len(embedding.data))
