from . import bedrock, chat
from .registry import create, names

__all__ = ["bedrock", "chat", "create", "names"]
