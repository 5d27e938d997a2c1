from rag import tags
from rag.clients import openai_client


class RagService:
    def __init__(self, store, embed_model="m1", chat_model="m2"):
        self._store = store
        self._embed_model = embed_model
        self._chat_model = chat_model

    def _embed(self, texts, feature):
        rows = openai_client().embeddings.create(model=self._embed_model, input=texts, extra_headers=tags.feature(feature)).data  # call: m1
        return [row.embedding for row in rows]

    def index(self, texts):
        for text, vector in zip(texts, self._embed(texts, "index")):
            self._store.add(text, vector)

    def answer(self, question):
        [vector] = self._embed([question], "query")
        context = self._store.search(vector)
        reply = openai_client().chat.completions.create(  # call: m2
            model=self._chat_model,
            messages=[{"role": "system", "content": "\n".join(context)}, {"role": "user", "content": question}],
        )
        return reply.choices[0].message.content
