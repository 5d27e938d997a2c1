"""The feature that a call, or a model that is made, belongs to, by the names around it."""

from __future__ import annotations

import ast

import pytest

from lint_llm_tags.fixes.features import features, spellings
from lint_llm_tags.fixes.sources import Source


def found(code: str, *, made: bool = False) -> list[str]:
    source = Source("app.py", code)
    call = next(node for node in ast.walk(source.tree) if isinstance(node, ast.Call) and ast.unparse(node) == "here()")
    names = features(source, call, vague_too=not made, made=made)
    return [next(spellings(name)) for name, _ in names]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("def draft_reply():\n    here()\n", ["draft-reply"]),
        ("class TicketSummaryService:\n    def call(self):\n        here()\n", ["ticket-summary"]),
        ("class AzureOpenAIEmbedding:\n    def embed(self):\n        here()\n", ["embed", "azure-openai-embedding"]),
        ("class OpenAILLM:\n    def summarize(self):\n        here()\n", ["summarize", "openai-llm"]),
        ("def get_llm():\n    here()\n", ["get-llm"]),
        ("def main():\n    here()\n", []),
        ("class Pipeline:\n    def pipe(self):\n        here()\n", ["pipe", "pipeline"]),
        ("class Digest:\n    async def on_startup(self):\n        here()\n", ["digest"]),
    ],
)
def test_calls(code: str, names: list[str]) -> None:
    assert found(code) == names


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("def get_llm():\n    here()\n", []),
        ("def build_agent():\n    here()\n", []),
        ("def create_routing_agent():\n    here()\n", ["routing-agent"]),
        ("def setup_assistant():\n    here()\n", ["assistant"]),
        ("class Tutor:\n    def __init__(self):\n        here()\n", ["tutor"]),
        ("def initialize():\n    here()\n", []),
        ("class Pipeline:\n    async def on_startup(self):\n        here()\n", []),
    ],
)
def test_models_that_are_made_for_others(code: str, names: list[str]) -> None:
    assert found(code, made=True) == names
