from .chat.ask import *
from .chat.ask import vectors

__all__ = ["ask", "vectors"]
