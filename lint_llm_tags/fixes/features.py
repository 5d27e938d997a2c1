"""Which feature does a call belong to? The function, route or class around it says so."""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.entries import TagRule

_WORD = re.compile(
    r"(?:OpenAI|GenAI|LiteLLM|LangChain|LangGraph|LlamaIndex|DeepSeek|HuggingFace|OpenRouter|GraphQL|GitHub|YouTube)"
    r"|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+"
)
_VERBS = frozenset({"get", "post", "put", "patch", "delete", "route", "api_route", "websocket", "head"})
_SAYS_NOTHING = frozenset({
    "aask", "achat", "acomplete", "adapter", "agenerate", "agent", "agents", "ai", "ainvoke", "anthropic", "api",
    "app", "apply", "arun", "ask", "async", "azure", "backend", "base", "bedrock", "bot", "build", "call",
    "callback", "cb", "chain", "chains", "chat", "claude", "client", "clients", "cls", "cohere", "common",
    "complete", "completion", "completions", "config", "consumer", "converse", "core", "create", "decorator",
    "deepseek", "default", "delete", "demo", "dispatch", "do", "embed", "embedder", "embedding", "embeddings",
    "example", "execute", "factory", "fn", "forward", "func", "function", "gateway", "gemini", "genai", "generate",
    "get", "go", "google", "gpt", "groq", "handle", "handler", "handler_fn", "helper", "helpers", "huggingface",
    "impl", "index", "init", "initialize", "inner", "instance", "invoke", "job", "lambda_handler", "langchain",
    "lifespan", "litellm", "llama", "llm", "llms", "load", "loop", "main", "make", "message", "messages", "mistral",
    "model", "models", "module", "new", "ollama", "on", "on_shutdown", "on_startup", "one", "open", "openai",
    "openrouter", "patch", "perform", "pipe", "pipeline", "pipelines", "post", "process", "prompt", "provider",
    "put", "ready", "request", "response", "responses", "run", "script", "self", "send", "service", "services",
    "settings", "setup", "shutdown", "start", "startup", "step", "steps", "stream", "structured", "sync", "task",
    "test", "together", "two", "util", "utils", "vertex", "vertexai", "view", "views", "work", "worker", "wrapped",
    "wrapper", "xai",
})  # fmt: skip
"""Names that many functions of many features have."""
_SETS_UP = re.compile(r"^(?:get|create|make|build|init|initialize|load|setup|set_up|new|configure|prepare)_(?=[a-z])")
_ROLES = (
    "service", "client", "handler", "controller", "view", "viewset", "agent", "chain", "tool", "node", "task", "job",
    "worker", "command", "manager", "helper", "impl", "resource", "endpoint",
)  # fmt: skip
"""What a class name may end in without saying more about the feature."""


def features(source: Source, node: ast.AST, *, vague_too: bool = True, made: bool = False) -> Iterator[tuple[str, str]]:
    """Names that the feature may have, the most telling first, each with what it was taken from.

    ``vague_too``: also those that many functions of many features have, and routes. ``made``: what stands there is made
    for others, so that ``create_summary_chain`` is about ``summary_chain``.
    """
    telling: list[tuple[str, str]] = []
    vague: list[tuple[str, str]] = []
    for above in source.ancestors(node):
        if isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if route := _route(above):
                vague.append((route, f"the route of {above.name}()"))
            name = above.name.strip("_")
            name = _SETS_UP.sub("", name) if made else name
            if name:
                (vague if _is_vague(name) else telling).append((name, f"the function {above.name}()"))
        elif isinstance(above, ast.ClassDef):
            name = _without_role(above.name.strip("_"))
            (vague if _is_vague(name) else telling).append((name, f"the class {above.name}"))
    if not vague_too:
        vague = []
    routes = [found for found in vague if found[1].startswith("the route")]
    yield from telling
    yield from routes
    yield from (found for found in vague if found not in routes and not _is_empty(found[0]))


def _is_vague(name: str) -> bool:
    """``ask``, ``call_llm``: every word of it says nothing."""
    return name.lower() in _SAYS_NOTHING or all(word.lower() in _SAYS_NOTHING for word in _WORD.findall(name))


def _is_empty(name: str) -> bool:
    """Whether a name says nothing at all about what the code is for."""
    return name.lower() in _NEVER or PurePosixPath(name).name != name


_NEVER = frozenset(
    {"main", "run", "wrapper", "inner", "wrapped", "decorator", "func", "fn", "do", "go", "init", "setup", "handler",
     "lambda_handler", "call", "get", "post", "put", "patch", "delete", "dispatch", "startup", "on_startup", "lifespan"}
)  # fmt: skip


def _route(function: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """The last fixed part of the path that a decorator gives the function."""
    for decorator in function.decorator_list:
        if not (isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute)):
            continue
        first = decorator.args[0] if decorator.args else None
        if decorator.func.attr in _VERBS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            parts = [part for part in first.value.split("/") if part and not set("{}<>:") & set(part)]
            if parts:
                return parts[-1]
    return ""


def _without_role(name: str) -> str:
    lower = name.lower()
    for role in _ROLES:
        if lower.endswith(role) and len(name) > len(role):
            return name[: -len(role)]
    return name


def spellings(name: str) -> Iterator[str]:
    """A name as tags spell it, the usual form first: ``draft-reply``, ``draft_reply``, ``draft.reply`` ..."""
    words = [word.lower() for word in _WORD.findall(name)]
    if not words:
        return
    for between in ("-", "_", ".", "/", ""):
        yield between.join(words)
    yield words[0] + "".join(word.title() for word in words[1:])
    yield "".join(word.title() for word in words)
    yield "_".join(words).upper()


def accepted(value: str, rule: TagRule | None) -> bool:
    """Whether the policy allows a value."""
    if rule is None:
        return True
    if rule.values and value not in rule.values:
        return False
    return not rule.pattern or re.fullmatch(rule.pattern, value) is not None
