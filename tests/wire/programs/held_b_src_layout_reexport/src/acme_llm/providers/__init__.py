from . import claude, gpt

__all__ = ["claude", "gpt"]
