from __future__ import annotations

import abc
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class Request:
    model: str
    text: str
    headers: Mapping[str, str] | None = None


class Backend(abc.ABC):
    @abc.abstractmethod
    def complete(self, request: Request) -> str: ...
