from .bedrock import BedrockStrategy
from .direct import ClaudeStrategy, GPTStrategy
from .lite import LiteStrategy

__all__ = ["BedrockStrategy", "ClaudeStrategy", "GPTStrategy", "LiteStrategy"]
