from .llm import client as llm_client
from .llm import TAGS
