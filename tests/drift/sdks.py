"""Which releases of which SDKs the drift suite looks at, and how their clients are made without a network."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

KEY = {"api_key": "k"}


@dataclass(frozen=True, slots=True)
class Sdk:
    """One provider file."""

    distribution: str
    """As the provider file says it."""
    releases: tuple[str, ...] = ("",)
    """Version specifiers, the newest release first (empty); each is an environment of its own."""
    more: tuple[str, ...] = ()
    """What has to be installed besides: extras of the SDK that hold clients."""
    construct: Mapping[str, Mapping[str, Any] | list[Mapping[str, Any]] | None] = field(default_factory=dict)
    """By client type: arguments of its constructor (several where releases differ). ``None``: the methods are those of
    the class. Clients that are not named here take ``default``."""
    default: Mapping[str, Any] | None = field(default_factory=lambda: KEY)
    functions: tuple[str, ...] = ()
    """Modules whose public functions have to be described or ignored."""
    services: tuple[str, ...] = ()
    """AWS services; their clients are types of the provider file."""
    roots: tuple[str, ...] = ()
    """Packages besides the client's own that its resources come from."""


SDKS: tuple[Sdk, ...] = (
    Sdk(
        "openai",
        releases=("", "==2.54.*", "==1.109.*", "==0.28.*"),
        construct={
            "openai.AzureOpenAI": {"azure_endpoint": "https://127.0.0.1", "api_version": "v", **KEY},
            "openai.AsyncAzureOpenAI": {"azure_endpoint": "https://127.0.0.1", "api_version": "v", **KEY},
            "openai.BedrockOpenAI": {"aws_region": "us-east-1", **KEY},
            "openai.AsyncBedrockOpenAI": {"aws_region": "us-east-1", **KEY},
        },
    ),
    Sdk(
        "anthropic",
        releases=("", "==1.17.*", "==0.125.*"),
        more=("boto3", "google-auth"),
        construct={
            f"anthropic.{twin}{name}": arguments
            for twin in ("", "Async")
            for name, arguments in {
                "AnthropicAWS": {"aws_region": "us-east-1", "workspace_id": "w", **KEY},
                "AnthropicBedrock": {"aws_region": "us-east-1"},
                "AnthropicBedrockMantle": {"aws_region": "us-east-1", **KEY},
                "AnthropicFoundry": {"resource": "r", **KEY},
                "AnthropicGoogleCloud": {"project": "p", "location": "us", "workspace_id": "w", "skip_auth": True},
                "AnthropicVertex": {"region": "us", "project_id": "p", "access_token": "t"},
            }.items()
        },
    ),
    Sdk(
        "boto3",
        releases=("", "==1.40.*"),
        services=("bedrock-runtime", "bedrock-agent-runtime", "bedrock-agentcore", "bedrock"),
    ),
    Sdk("google-genai", releases=("", "==2.34.*", "==1.75.*"), construct={"google.genai.chats.Chat": None}),
    Sdk("google-generativeai", default=None, functions=("google.generativeai",)),
    Sdk("google-cloud-aiplatform", releases=("", "==1.165.*"), default=None),
    Sdk(
        "mistralai",
        releases=("", "==1.12.*"),
        more=("google-auth", "requests", "websockets"),
        construct={
            "mistralai.MistralAzure": {"api_key": "k", "server_url": "http://127.0.0.1"},
            "mistralai_azure.MistralAzure": {"azure_api_key": "k", "azure_endpoint": "http://127.0.0.1"},
            "mistralai.MistralGCP": [
                {"project_id": "p", "access_token": "t", "server_url": "http://127.0.0.1"},
                {"project_id": "p", "access_token": "t"},
            ],
        },
    ),
    Sdk(
        "cohere",
        releases=("", "==5.21.*"),
        more=("boto3",),
        construct={
            "cohere.BedrockClient": None,
            "cohere.BedrockClientV2": None,
            "cohere.SagemakerClient": None,
            "cohere.SagemakerClientV2": None,
            "cohere.OciClient": None,
            "cohere.OciClientV2": None,
        },
    ),
    Sdk("groq", releases=("", "==0.37.*")),
    Sdk("cerebras-cloud-sdk", default={"warm_tcp_connection": False, **KEY}),
    Sdk("together", releases=("", "==1.5.*")),
    Sdk("fireworks-ai"),
    Sdk("ollama", default={}, functions=("ollama",)),
    Sdk("huggingface_hub", releases=("", "<2"), default={}),
    Sdk("replicate", default={"api_token": "k"}, functions=("replicate",)),
    Sdk("azure-ai-inference", more=("aiohttp",), default=None),
    Sdk("xai-sdk", construct={"xai_sdk.Chat": None}),
    Sdk("openrouter"),
    Sdk("perplexityai"),
    Sdk(
        "ai21",
        more=("boto3", "google-auth", "requests"),
        construct={
            "ai21.AI21AzureClient": {"base_url": "http://127.0.0.1", **KEY},
            "ai21.AI21BedrockClient": {"region": "us-east-1"},
            "ai21.AI21VertexClient": {"region": "us", "project_id": "p", "access_token": "t"},
        },
    ),
    Sdk("volcengine-python-sdk", more=("volcengine-ark-runtime",)),
    Sdk("writer-sdk"),
    Sdk("voyageai"),
    Sdk("zhipuai", more=("sniffio",), default={"api_key": "k.k"}),
    Sdk(
        "litellm",
        releases=("", "==1.97.*"),
        default={},
        construct={"litellm.Router": {"model_list": []}},
        functions=("litellm",),
    ),
)


@dataclass(frozen=True, slots=True)
class Environment:
    """One release of an SDK, in an environment of its own."""

    sdk: Sdk
    release: str
    """A version specifier; empty for the newest."""

    @property
    def name(self) -> str:
        release = self.release.replace("==", "-").replace("<", "-before-").removesuffix(".*") or "-newest"
        return f"{self.sdk.distribution}{release}"

    @property
    def requirements(self) -> tuple[str, ...]:
        return (f"{self.sdk.distribution}{self.release}", *self.sdk.more)


def environments(distributions: Collection[str]) -> Iterator[Environment]:
    """Those of the named distributions."""
    for sdk in SDKS:
        if sdk.distribution in distributions:
            yield from (Environment(sdk, release) for release in sdk.releases)
