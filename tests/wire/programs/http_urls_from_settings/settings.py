import os

ROOT = os.environ["WIRE_URL"]
CHAT_URL = f"{ROOT}/v1/chat/completions"
DOCS_URL = f"{ROOT}/docs"


class Settings:
    embeddings = "{}/v1/embeddings".format(ROOT)
