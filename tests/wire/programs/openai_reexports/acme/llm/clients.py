from openai import OpenAI

from . import tags

chat_client = OpenAI(default_headers=tags.BASE)
embedding_client = OpenAI()
