"""A broad text search for LLM code: what the checker's recall is measured against. It shares nothing with the checker."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CALLS = re.compile(
    r"""
    (?: \.\s*(?:chat\.completions|completions|beta\.chat\.completions) \s*\.\s* (?:create|parse|stream)
      | \.\s*(?:messages|responses|embeddings|batches) \s*\.\s* (?:create|parse|stream)
      | \.\s*images \s*\.\s* (?:generate|edit)
      | \.\s*audio \s*\.\s* (?:speech|transcriptions|translations) \s*\.\s* (?:with_streaming_response\s*\.\s*)? create
      | \b(?:litellm|router)\s*\.\s* a?(?:completion|embedding|text_completion|responses|image_generation|rerank)
      | \.\s*(?:converse|converse_stream|invoke_model|invoke_model_with_response_stream|retrieve_and_generate|invoke_agent)
      | \.\s*(?:generate_content|generate_content_stream|generate_content_async|embed_content|send_message_stream)
      | \bopenai\s*\.\s*(?:ChatCompletion|Completion|Embedding)\s*\.\s*a?create
      | \b(?:Async|Sync)?(?:OpenAI|AzureOpenAI|Anthropic|AnthropicBedrock|AnthropicVertex)
      | \bAsync(?:AzureOpenAI|AnthropicBedrock|AnthropicVertex)
      | \b(?:Azure)?(?:ChatOpenAI|OpenAIEmbeddings) | \bAzureChatOpenAI
      | \b(?:ChatAnthropic|ChatBedrock|ChatBedrockConverse|BedrockEmbeddings|ChatVertexAI|ChatGoogleGenerativeAI)
      | \b(?:ChatLiteLLM|ChatGroq|ChatMistralAI|ChatOllama|ChatFireworks|ChatCohere|init_chat_model)
      | \bgenai\s*\.\s*(?:Client|GenerativeModel) | \bGenerativeModel
      | \b(?:Groq|Mistral|Together|Cerebras)
    ) \s* \(
    | \bclient\s*\(\s*(?:service_name\s*=\s*)?["']bedrock(?:-agent)?-runtime["']
    """,
    re.VERBOSE,
)
_ENDPOINTS = re.compile(r"""["'/][^"'\s]*(?:/chat/completions|/v1/messages|/v1/embeddings|:generateContent)\b""")
_METHODS = re.compile(
    r"""\.\s*(?:create|generate\w*|agenerate|a?(?:completion|invoke|stream|call|chat|embed\w*|complete|predict|run|batch)
    |converse\w*|parse|rerank|transcribe|speak|synthesize|search|kickoff) \s* \(""",
    re.VERBOSE,
)
_ELSEWHERE = re.compile(r"\b(?:re|ast|json|asyncio|anyio|trio|subprocess|uvicorn|mcp)\s*$")
"""Modules whose methods of these names are no LLM's: most of what would have to be sorted out."""
_SDKS = re.compile(
    r"""^\s*(?:from|import)\s+(?:openai|anthropic|litellm|langchain\w*|llama_index|google\.genai|google\.generativeai|vertexai
    |cohere|mistralai|groq|together|ollama|instructor|fireworks|voyageai|huggingface_hub|replicate|dspy|pydantic_ai|crewai
    |autogen\w*|ibm_watsonx_ai|cerebras|writerai|xai_sdk|zhipuai|dashscope|qianfan|ai21|aleph_alpha|boto3|aiobotocore
    |aioboto3|agno|phi|smolagents|haystack|strands|semantic_kernel|agents|mem0|ag2|deepagents|langgraph)\b""",
    re.VERBOSE | re.MULTILINE,
)
_DEFINITION = re.compile(r"\b(?:class|def)\s+$")


@dataclass(frozen=True)
class Hit:
    path: str
    line: int
    column: int
    text: str
    kind: str
    """``call`` (of a method or a constructor), ``endpoint`` (a URL in a string) or ``method`` (a name that LLM libraries, but
    not only they, use, in a file that imports one: most of these have to be sorted out by reading)."""


def search(root: Path) -> Iterator[Hit]:
    """Every place below ``root`` that looks like an LLM client or request, outside of comments and strings."""
    for file in sorted(root.rglob("*.py")):
        try:
            source = file.read_text(encoding="utf-8")
        except (UnicodeDecodeError, OSError):
            continue
        name = file.relative_to(root).as_posix()
        code = _without_prose(source)
        known = list(_hits(name, code, _CALLS, "call"))
        yield from known
        if _SDKS.search(source):
            lines = {hit.line for hit in known}
            yield from (hit for hit in _hits(name, code, _METHODS, "method") if hit.line not in lines)
        yield from _hits(name, _without_comments(source), _ENDPOINTS, "endpoint")


def _hits(name: str, text: str, pattern: re.Pattern[str], kind: str) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        start = match.start()
        line_start = text.rfind("\n", 0, start) + 1
        before = text[line_start:start]
        if _DEFINITION.search(before) or (kind == "method" and _ELSEWHERE.search(before)):
            continue
        found = " ".join(match.group().split())
        yield Hit(name, text.count("\n", 0, start) + 1, start - line_start + 1, found, kind)


def _without_prose(source: str) -> str:
    return _blanked(source, strings=True)


def _without_comments(source: str) -> str:
    return _blanked(source, strings=False)


def _blanked(source: str, *, strings: bool) -> str:
    """The source with comments, docstrings and long strings overwritten by spaces, every place kept.

    Short strings stay: ``client("bedrock-runtime")`` is told by one.
    """
    lines = source.splitlines(keepends=True)
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return source
    for token in tokens:
        prose = token.type == tokenize.STRING and (
            token.string.rstrip("\"'").count("\n") or (strings and "bedrock" not in token.string)
        )
        if token.type == tokenize.COMMENT or prose:
            _blank(lines, token.start, token.end)
    return "".join(lines)


def _blank(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> None:
    for number in range(start[0], end[0] + 1):
        line = lines[number - 1]
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else len(line.rstrip("\r\n"))
        lines[number - 1] = line[:first] + " " * (last - first) + line[last:]
