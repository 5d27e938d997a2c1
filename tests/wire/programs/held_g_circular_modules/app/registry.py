from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chat import Chat
    from .search import Search


class Container:
    chat: Chat
    search: Search

    @property
    def owner(self) -> dict[str, str]:
        return {"x-llm-team": "loop", "x-llm-service": "app"}


container = Container()
