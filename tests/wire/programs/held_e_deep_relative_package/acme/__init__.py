from .shared.tags import Tags

__all__ = ["Tags"]
