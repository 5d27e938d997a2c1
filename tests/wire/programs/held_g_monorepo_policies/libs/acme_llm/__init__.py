from .factory import client_for
from .tags import HEADER, Tag

__all__ = ["HEADER", "Tag", "client_for"]
