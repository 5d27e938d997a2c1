from google.genai import types

from .llm import Gemini


class Index:
    def __init__(self):
        self.gemini = Gemini("index")
        self.rows = []

    def add(self, texts):
        result = self.gemini.client.models.embed_content(model="m1", contents=texts)  # call: m1
        self.rows += [embedding.values for embedding in result.embeddings]

    def search(self, text):
        result = self.gemini.client.models.embed_content(  # call: m2
            model="m2",
            contents=text,
            config=types.EmbedContentConfig(task_type="RETRIEVAL_QUERY", http_options=types.HttpOptions(headers={"x-llm-feature": "search"})),
        )
        return len(result.embeddings)
