class Index:
    def __init__(self, embeddings):
        self.embeddings = embeddings

    def find(self, text):
        return self.embeddings.embed_query(text)  # call: m3
