"""What lives as long as the application does."""
from __future__ import annotations

from typing import Any

clients: dict[str, Any] = {}
tags: dict[str, str] = {}
pool: dict[str, Any] = {}
