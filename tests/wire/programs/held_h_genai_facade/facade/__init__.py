from .base import Assistant as Assistant
from .registry import connect as connect
