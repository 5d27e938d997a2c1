from functools import cached_property

from google import genai


class Gemini:
    """Shared by the index and the chat."""

    def __init__(self, service: str) -> None:
        self.service = service

    @cached_property
    def client(self) -> genai.Client:
        return genai.Client(http_options={"headers": {"x-llm-team": "storage", "x-llm-service": self.service}})
