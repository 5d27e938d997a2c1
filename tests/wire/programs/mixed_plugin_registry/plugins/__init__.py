from .registry import REGISTRY


def load():
    from . import claude, gpt, nova  # noqa: F401


__all__ = ["REGISTRY", "load"]
