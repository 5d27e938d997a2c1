"""Everything that users need."""
from gateway._api import Gateway

__all__ = ("Gateway",)
