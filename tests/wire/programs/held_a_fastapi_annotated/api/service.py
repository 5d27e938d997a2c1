from fastapi import Depends
from openai import OpenAI

from .deps import get_bare_openai


class Summarizer:
    def __init__(self, client: OpenAI, max_words: int = 50):
        self.client = client
        self.max_words = max_words

    def run(self, text: str) -> str:
        return self.client.responses.create(  # call: m5
            model="m5",
            input=f"Summarize in {self.max_words} words: {text}",
            extra_headers={"x-llm-feature": "summary"},
        ).output_text


def get_summarizer(client: OpenAI = Depends(get_bare_openai)) -> Summarizer:
    return Summarizer(client)
