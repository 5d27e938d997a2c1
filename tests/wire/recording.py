"""Runs programs against the local server and keeps what they sent."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Any

from tests.wire.exchange import Request
from tests.wire.frameworks import interpreter
from tests.wire.program import Program
from tests.wire.server import wire_server

TIMEOUT = 60
"""Seconds after which a program that hangs is ended. No program waits for anything but the local server."""

PARALLEL = 3

_IMPORTS: Mapping[str, tuple[str, ...]] = {
    "openai": ("openai", "openai.resources", "openai.types"),
    "anthropic": ("anthropic", "anthropic.resources", "anthropic.types"),
    "aioboto3": ("aioboto3",),
    "aiobotocore": ("aiobotocore.session",),
    "boto3": ("boto3",),
    "botocore": ("botocore.session",),
    "litellm": ("litellm",),
    "genai": ("google.genai",),
    "langchain": ("langchain_core.runnables", "langchain.chat_models"),
    "langchain_openai": ("langchain_openai",),
    "langchain_anthropic": ("langchain_anthropic",),
    "langchain_aws": ("langchain_aws",),
    "langchain_google_genai": ("langchain_google_genai",),
    "aiohttp": ("aiohttp",),
    "httpx": ("httpx",),
    "httpx2": ("httpx2",),
    "requests": ("requests",),
    "urllib3": ("urllib3",),
    "pydantic": ("pydantic",),
    "mistralai": ("mistralai.client", "mistralai.client.models"),
    "cohere": ("cohere", "cohere.v2"),
    "groq": ("groq", "groq.resources"),
    "cerebras": ("cerebras.cloud.sdk", "cerebras.cloud.sdk.resources"),
    "together": ("together", "together.resources"),
    "fireworks": ("fireworks", "fireworks.resources"),
    "huggingface_hub": ("huggingface_hub",),
    "replicate": ("replicate",),
    "azure": ("azure.ai.inference", "azure.ai.inference.aio"),
    "openrouter": ("openrouter",),
    "zhipuai": ("zhipuai",),
    "agents": ("agents",),
    "autogen_agentchat": ("autogen_agentchat.agents", "autogen_ext.models.openai"),
    "ag2": ("ag2",),
    "crewai": ("crewai",),
    "dspy": ("dspy",),
    "haystack": ("haystack", "haystack.components.generators.chat"),
    "adk": ("google.adk.agents", "google.adk.runners"),
    "instructor": ("instructor",),
    "langgraph": ("langgraph.graph", "langgraph.prebuilt", "langchain.agents"),
    "llama_index": ("llama_index.core", "llama_index.llms.openai"),
    "mem0": ("mem0",),
    "pydantic_ai": ("pydantic_ai", "pydantic_ai.models.openai"),
    "semantic_kernel": ("semantic_kernel", "semantic_kernel.agents"),
    "smolagents": ("smolagents",),
    "strands": ("strands",),
}
"""What the fork server imports in advance when a program mentions the word."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What became of one program."""

    status: int
    output: str
    requests: tuple[Request, ...]

    def to_json(self) -> dict[str, Any]:
        requests = [request.to_json() for request in self.requests]
        return {"status": self.status, "output": self.output, "requests": requests}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Recording:
        return cls(value["status"], value["output"], tuple(Request.from_json(one) for one in value["requests"]))


def record(programs: Iterable[Program], scratch: Path) -> dict[str, Recording]:
    """Run the programs, a few at a time; ``scratch`` takes their output."""
    groups: dict[str, list[Program]] = {}
    for program in programs:
        groups.setdefault(program.framework, []).append(program)
    found: dict[str, Recording] = {}
    for framework, group in groups.items():
        python = interpreter(framework)
        if python is None:
            continue
        with _ForkServer(python, _modules(group), scratch) as processes, ThreadPoolExecutor(PARALLEL) as pool:
            recordings = pool.map(lambda program, processes=processes: _record(program, processes), group)
            found.update((program.name, recording) for program, recording in zip(group, recordings, strict=True))
    return found


def _modules(programs: Iterable[Program]) -> list[str]:
    text = "\n".join(path.read_text("utf-8") for program in programs for path in program.sources)
    words = set(re.findall(r"\w+", text))
    return [module for word, modules in _IMPORTS.items() if word in words for module in modules]


def _record(program: Program, processes: _ForkServer) -> Recording:
    with wire_server(program.status) as (url, requests):
        own = {name: value.replace("{url}", url) for name, value in program.environment.items()}
        status, output = processes.run(program, {**environment(url), **own})
        return Recording(status, output, tuple(requests))


class _ForkServer:
    """The process of ``fork_server.py``; :meth:`run` may be called from several threads."""

    def __init__(self, python: str, modules: list[str], scratch: Path) -> None:
        self._scratch = scratch
        self._waiting: dict[str, Future[tuple[int, str]]] = {}
        self._lock = Lock()
        self._process = subprocess.Popen(
            [python, "-I", str(Path(__file__).with_name("fork_server.py")), *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment("http://127.0.0.1:9"),
            text=True,
        )
        self._reader = Thread(target=self._read_results, daemon=True)
        self._reader.start()

    def run(self, program: Program, environment: Mapping[str, str]) -> tuple[int, str]:
        """Exit status (negative: signal) and the end of the output."""
        job = {
            "id": program.name,
            "directory": str(program.directory),
            "environment": environment,
            "pythonpath": [str(program.directory / path) for path in program.pythonpath],
            "timeout": TIMEOUT,
            "output": str(self._scratch / f"{program.name}.txt"),
        }
        result: Future[tuple[int, str]] = Future()
        with self._lock:
            self._waiting[program.name] = result
            assert self._process.stdin
            self._process.stdin.write(json.dumps(job) + "\n")
            self._process.stdin.flush()
        return result.result(timeout=4 * TIMEOUT)

    def _read_results(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            if line.startswith('{"id"'):  # an SDK may print while it is imported
                result = json.loads(line)
                self._waiting.pop(result["id"]).set_result((result["status"], result["output"]))

    def __enter__(self) -> _ForkServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=TIMEOUT)
        self._reader.join(timeout=TIMEOUT)


_SILENT: Mapping[str, str] = {
    "ANONYMIZED_TELEMETRY": "False",
    "CREWAI_DISABLE_TELEMETRY": "true",
    "CREWAI_TESTING": "true",
    "HAYSTACK_TELEMETRY_ENABLED": "False",
    "LANGFUSE_TRACING_ENABLED": "false",
    "MEM0_TELEMETRY": "False",
    "OPENAI_AGENTS_DISABLE_TRACING": "1",
    "OPIK_TRACK_DISABLE": "true",
    "OTEL_SDK_DISABLED": "true",
}
"""Frameworks that would send telemetry are told not to."""


def environment(url: str) -> dict[str, str]:
    """Nothing of this machine but PATH and HOME; every SDK is pointed at ``url``, every key is a dummy."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": os.environ.get("HOME", ""),
        "LANG": "C.UTF-8",
        "NO_PROXY": "*",
        "WIRE_URL": url,
        "LLM_GATEWAY_URL": f"{url}/gateway/v1",
        "OPENAI_BASE_URL": f"{url}/v1",
        "OPENAI_API_KEY": "dummy",
        "ANTHROPIC_BASE_URL": url,
        "ANTHROPIC_API_KEY": "dummy",
        "ANTHROPIC_BEDROCK_BASE_URL": url,
        "ANTHROPIC_VERTEX_BASE_URL": url,
        "ANTHROPIC_FOUNDRY_BASE_URL": url,
        "ANTHROPIC_FOUNDRY_API_KEY": "dummy",
        "AWS_ACCESS_KEY_ID": "dummy",
        "AWS_SECRET_ACCESS_KEY": "dummy",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": url,
        "CO_API_KEY": "dummy",
        "CO_API_URL": url,
        "GROQ_API_KEY": "dummy",
        "GROQ_BASE_URL": url,
        "CEREBRAS_API_KEY": "dummy",
        "CEREBRAS_BASE_URL": url,
        "TOGETHER_API_KEY": "dummy",
        "TOGETHER_BASE_URL": f"{url}/v1",
        "FIREWORKS_API_KEY": "dummy",
        "FIREWORKS_BASE_URL": f"{url}/fireworks",
        "MISTRAL_API_KEY": "dummy",
        "OPENROUTER_API_KEY": "dummy",
        "OLLAMA_HOST": url,
        "PERPLEXITY_API_KEY": "dummy",
        "PERPLEXITY_BASE_URL": f"{url}/perplexity",
        "WRITER_API_KEY": "dummy",
        "WRITER_BASE_URL": f"{url}/writer",
        "REPLICATE_API_TOKEN": "dummy",
        "HF_TOKEN": "dummy",
        "ZHIPUAI_API_KEY": "dummy.dummy",
        "ZHIPUAI_BASE_URL": f"{url}/v4",
        "GOOGLE_API_KEY": "dummy",
        "GOOGLE_GEMINI_BASE_URL": url,
        "GOOGLE_VERTEX_BASE_URL": url,
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LANGCHAIN_TRACING_V2": "false",
        "LANGSMITH_TRACING": "false",
        **_SILENT,
    }
