"""What every module of the desk needs."""
import logging
from anthropic import Anthropic
from openai import OpenAI

__all__ = ["CLAUDE", "GPT", "HEADERS", "log"]

log = logging.getLogger("desk")
HEADERS = {"x-app": "desk"}
GPT = OpenAI(default_headers=HEADERS)
CLAUDE = Anthropic(default_headers=HEADERS)
