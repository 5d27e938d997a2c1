"""Frameworks: their data against the newest releases, each in an environment of its own.

What a framework takes is asked by ``tests/providers/test_sdks.py``, which runs in that environment.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from lint_llm_tags.providers.catalog import load_catalog
from tests.drift.sdks import SDKS
from tests.wire.frameworks import REQUIREMENTS

ROOT = Path(__file__).parents[2]
LANGCHAIN = (
    *("langchain", "langchain-core", "langchain-classic", "langchain-community", "langgraph", "langgraph-prebuilt"),
    *("deepagents", "langgraph-supervisor", "langgraph-swarm"),
    *(
        f"langchain-{partner}"
        for partner in (
            *("anthropic", "aws", "cohere", "deepseek", "fireworks", "google-genai", "google-vertexai", "groq"),
            *("huggingface", "litellm", "mistralai", "ollama", "openai", "together", "xai"),
        )
    ),
)
_OTHERS = {"sdks", "clients", "deepagents", "partners"}
"""Environments whose packages are looked at elsewhere: as SDKs, and with LangChain."""


def _newest(requirement: str) -> str:
    """The requirement without its versions."""
    return re.split(r"[=<>~! ]", requirement, maxsplit=1)[0]


FRAMEWORKS: Mapping[str, tuple[str, ...]] = {
    **{name: tuple(map(_newest, requirements)) for name, requirements in REQUIREMENTS.items() if name not in _OTHERS},
    "langchain": LANGCHAIN,
}
"""What is described, by the environment's name: that of ``tests/wire/frameworks.toml``, and LangChain's."""

BESIDES: Mapping[str, tuple[str, ...]] = {
    "agents": (
        *("boto3", "cerebras-cloud-sdk", "cohere", "fireworks-ai", "groq", "litellm", "mistralai"),
        *("voyageai", "xai-sdk"),
    ),
    "agno": ("cerebras-cloud-sdk", "cohere", "groq", "litellm", "llama-api-client", "ollama", "portkey-ai"),
}
"""SDKs without which a framework hides what it has for them."""


def requirements(name: str) -> tuple[str, ...]:
    return (*FRAMEWORKS[name], *BESIDES.get(name, ()), "pytest")


def described(name: str) -> list[str]:
    """Provider data that an environment decides about, by distribution (or by name, where there are several)."""
    installed = {requirement.partition("[")[0] for requirement in FRAMEWORKS[name]} - {sdk.distribution for sdk in SDKS}
    return [
        provider.distribution or provider.name
        for provider in load_catalog().providers
        if provider.distribution in installed or provider.name == name
    ]


def complaints(name: str, interpreter: Path) -> Iterator[str]:
    """Tests that fail there, one line each."""
    command = [str(interpreter), "-m", "pytest", "-q", "--tb=line", "-rf", "--noconftest", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, "-c", os.devnull, "--rootdir", str(ROOT), "--import-mode=importlib", "tests/providers/test_sdks.py"],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LINT_LLM_TAGS_DESCRIBED": ",".join(described(name)),
            "ANONYMIZED_TELEMETRY": "False",
            "CREWAI_DISABLE_TELEMETRY": "true",
            "HAYSTACK_TELEMETRY_ENABLED": "False",
            "MEM0_TELEMETRY": "False",
            "OTEL_SDK_DISABLED": "true",
        },
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    failed = [line for line in run.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    yield from failed
    if run.returncode and not failed:
        yield run.stdout
