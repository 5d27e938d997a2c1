"""Generator of artificial landscapes (gen-AI: generative ... islands)."""

from . import types
from .client import Client

__all__ = ["Client", "types"]
