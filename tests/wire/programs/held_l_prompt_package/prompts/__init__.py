from .model import Prompt

__all__ = ["Prompt"]
