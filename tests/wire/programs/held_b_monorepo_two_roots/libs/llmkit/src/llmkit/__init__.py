from llmkit.client import LlmClient
from llmkit.metadata import metadata

__all__ = ["LlmClient", "metadata"]
