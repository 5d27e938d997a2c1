import anthropic
import openai
from adapters import AnthropicCompletion, OpenAICompletion, SpamClassifier
from ports import Classifier
from service import Assistant

OWNER = {"x-llm-team": "port", "x-llm-service": "assistant"}
FACTORIES = {
    "openai": lambda: OpenAICompletion(openai.OpenAI(default_headers=OWNER)),
    "anthropic": lambda: AnthropicCompletion(anthropic.Anthropic(default_headers=OWNER)),
}


def assistant(name: str) -> Assistant:
    return Assistant(FACTORIES[name]())


def classifier() -> Classifier:
    return SpamClassifier()
