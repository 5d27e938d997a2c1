from .catalog import get
from .manager import Manager

__all__ = ["Manager", "get"]
