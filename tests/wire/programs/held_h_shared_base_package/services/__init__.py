from __future__ import annotations

import importlib
import pkgutil
from typing import Any

from services.base import Service

from services import moderate, text


def create(name: str, **options: Any) -> Service:
    return Service.registry[name](**options)
