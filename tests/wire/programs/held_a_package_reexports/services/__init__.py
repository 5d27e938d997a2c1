from . import answers, clients, tags
from .moderation import moderate

__all__ = ["answers", "clients", "moderate", "tags"]
