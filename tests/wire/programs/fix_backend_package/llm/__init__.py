from .base import Backend, Request
from .backends import make_backend

__all__ = ["Backend", "Request", "make_backend"]
