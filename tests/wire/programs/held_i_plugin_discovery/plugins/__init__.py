from __future__ import annotations

import importlib
import pkgutil
from typing import Any


def load_all() -> dict[str, Any]:
    return {info.name: importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)}
