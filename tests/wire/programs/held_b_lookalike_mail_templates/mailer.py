from __future__ import annotations

from typing import Any


class Batches:
    def create(self, **kwargs: Any) -> int:
        return len(kwargs)


class Messages:
    def __init__(self) -> None:
        self.batches = Batches()


class MailClient:
    """Generated from the provider's OpenAPI file, hence the familiar shape."""

    def __init__(self, base_url: str, default_headers: dict[str, str] | None = None, timeout: float = 10) -> None:
        self.base_url = base_url
        self.default_headers = default_headers or {}
        self.timeout = timeout
        self.messages = Messages()
        self.batches = Batches()

    def with_options(self, **options: Any) -> MailClient:
        return MailClient(self.base_url, {**self.default_headers}, **options)
