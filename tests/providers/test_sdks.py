"""The provider data against the SDKs that are installed: every name, every chain, every argument.

What is not installed is skipped. What only other versions have is listed here, so that a typo cannot hide among it.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import os
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import pytest

from lint_llm_tags.providers.catalog import load_catalog
from lint_llm_tags.providers.versions import narrow_client, parse_release

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.providers.model import Carrier, Client, Method
    from lint_llm_tags.providers.versions import Range, Release

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # litellm fetches a price list otherwise

CATALOG = load_catalog()
ASKED = [name for name in os.environ.get("LINT_LLM_TAGS_DESCRIBED", "").split(",") if name]
"""Distributions (or names) of the data to look at, where the rest is not about what is installed: ``scripts/drift``."""
PROVIDERS = [p for p in CATALOG.providers if not ASKED or (p.distribution or p.name) in ASKED]
CLIENTS = [client for provider in PROVIDERS for client in provider.clients]
FUNCTIONS = [method for provider in PROVIDERS for method in provider.functions]

CONSTRUCT: dict[str, dict[str, Any]] = {
    "ai21.AI21AzureClient": {"base_url": "http://127.0.0.1", "api_key": "k"},
    "ai21.AI21BedrockClient": {"region": "us-east-1"},
    "ai21.AI21VertexClient": {"region": "us", "project_id": "p", "access_token": "t"},
    "httpx.Request": {"method": "POST", "url": "http://127.0.0.1/"},
    "urllib.request.Request": {"url": "http://127.0.0.1/"},
    "urllib.request.OpenerDirector": {},
    "aisuite.Client": {},
    "anthropic.AnthropicAWS": {"aws_region": "us-east-1", "api_key": "k", "workspace_id": "w"},
    "anthropic.AnthropicBedrock": {"aws_region": "us-east-1"},
    "anthropic.AnthropicBedrockMantle": {"aws_region": "us-east-1", "api_key": "k"},
    "anthropic.AnthropicFoundry": {"resource": "r", "api_key": "k"},
    "anthropic.AnthropicGoogleCloud": {"project": "p", "location": "us", "workspace_id": "w", "token_provider": str},
    "anthropic.AnthropicVertex": {"region": "us", "project_id": "p", "access_token": "t"},
    "cerebras.cloud.sdk.Cerebras": {"api_key": "k", "warm_tcp_connection": False},
    "litellm.Router": {"model_list": []},
    "mistralai.MistralAzure": {"api_key": "k", "server_url": "http://127.0.0.1"},
    "mistralai.MistralGCP": {"project_id": "p", "access_token": "t", "server_url": "http://127.0.0.1"},
    "openai.AzureOpenAI": {"azure_endpoint": "https://127.0.0.1", "api_version": "v", "api_key": "k"},
    "openai.BedrockOpenAI": {"aws_region": "us-east-1", "api_key": "k"},
    "replicate.Client": {"api_token": "k"},
    "xai_sdk.Client": {"api_key": "k"},
}
"""Arguments of clients whose methods hang on an instance, where they are not ``api_key``; async twins take the same."""

CLASS_LEVEL = (
    *(
        "aiohttp.",
        "cohere.Bedrock",
        "cohere.Oci",
        "cohere.Sagemaker",
        "google.generativeai.",
        "httpx.",
        "langchain",
        "ollama.",
        "requests.",
        "urllib3.",
    ),
    *("azure.", "browser_use.", "claude_agent_sdk.", "vertexai.", "voyageai."),
    *("ag2.", "agents.", "agno.", "autogen", "crewai.", "dspy.", "google.adk.", "haystack.", "instructor."),
    *(
        "ibm_watsonx_ai.",
        "langchain.Partner",
        "langchain_community.",
        "llama_index.",
        "mem0.",
        "pydantic_ai.",
        "semantic_kernel.",
        "smolagents.",
        "strands.",
    ),
)
"""Clients whose methods are looked up on the class: they need not be, or cannot be, constructed without a network."""

GONE = (
    "agno.embedder.openai.OpenAIEmbedder",
    *("langchain." + name for name in ("OpenAI", "base_language", "chat_models", "embeddings", "llms", "schema")),
    *(
        "langchain_community.chat_models." + name
        for name in (
            *("AzureChatOpenAI", "AzureML", "BedrockChat", "ChatAnthropic", "ChatCohere", "ChatDatabricks"),
            *("ChatFireworks", "ChatHuggingFace", "ChatLiteLLM", "ChatOllama", "ChatOpenAI", "ChatPerplexity"),
            *("ChatSambaNovaCloud", "ChatVertexAI", "GigaChat", "SolarChat", "anthropic.", "azure_openai.", "azureml_"),
            *("bedrock.", "cohere.", "databricks.", "fireworks.", "gigachat.", "huggingface.", "litellm.", "ollama."),
            *("perplexity.", "sambanova.", "solar.", "vertexai."),
        )
    ),
    *("haystack.AsyncPipeline", "haystack.components.generators.AzureOpenAIGenerator"),
    *("haystack.components.generators.OpenAIGenerator", "haystack.components.generators.openai."),
    *("instructor.client.", "pydantic_ai.models.openai.OpenAIModel"),
    "llama_index.core.agent.FunctionCallingAgent",
    "smolagents.HfApiModel",
    "langchain_anthropic.Anthropic",
    "mistralai.Mistral",
    "mistralai.sdk",
    "mistralai_azure.",
    "mistralai_gcp.",
    "openai.Audio",
    "openai.ChatCompletion",
    "openai.Completion",
    "openai.Edit",
    "openai.Embedding",
    "openai.FineTuningJob",
    "openai.Image",
    "openai.Moderation",
)
"""Beginnings of names that older versions had: langchain 0.0, langchain-community 0.3, langchain-anthropic 0.1,
haystack-ai 2, instructor 1.10, llama-index-core 0.12, mistralai 1, openai 0.28, pydantic-ai 1, smolagents 1.14."""

OPEN = (
    *("crewai.LLM", "crewai.llm.LLM", "google.adk.models.lite_llm.LiteLlm", "llama_index.embeddings.huggingface_api."),
    *("llama_index.embeddings.nvidia.", "llama_index.llms.cohere.", "llama_index.llms.deepseek."),
    *("llama_index.llms.fireworks.", "llama_index.llms.google_genai.", "llama_index.llms.groq."),
    *("llama_index.llms.mistralai.", "llama_index.llms.nvidia.", "llama_index.llms.openrouter."),
    *("llama_index.llms.perplexity.", "llama_index.llms.together."),
)
"""Beginnings of constructors whose signature does not name what they hand on."""

FORERUNNERS = (
    *(
        "databricks_langchain.",
        "langchain_community.",
        "langchain_fireworks.FireworksE",
        "langchain_fireworks.embeddings.",
    ),
    *("langchain_huggingface.HuggingFaceEndpointE", "langchain_huggingface.embeddings.", "langchain_ibm."),
    *("langchain_openrouter.", "langchain_perplexity.", "langchain_upstage.", "langchain_voyageai."),
)
"""Classes that are described together with others, which know more arguments."""

STUBS = ("mypy_boto3_", "types_boto3_", "types_aiobotocore_")
"""Packages that exist for type checkers only."""

OTHER_VERSIONS = {
    ("langchain", "bind_functions"),  # langchain-core 0.x, as are the next
    ("langchain", "predict"),
    ("langchain", "apredict"),
    ("langchain", "predict_messages"),
    ("langchain", "apredict_messages"),
    ("anthropic.", "beta.prompt_caching.messages.create"),  # anthropic 0.34 to 0.40
    ("anthropic.", "beta.prompt_caching.messages.stream"),
    ("langchain_aws.ChatBedrock", "request_metadata"),  # langchain-aws 1.9
    ("langchain_aws.BedrockLLM", "request_metadata"),
    ("langchain_google_genai.GoogleGenerativeAIEmbeddings", "labels"),  # in no version: it drops what it does not know
}
"""Methods and arguments that the installed version may lack, by the beginning of the client's type."""


def is_refused(carrier: Carrier) -> bool:
    """Whether the constructor fails because of it, so that its signature has no such argument."""
    return carrier.refused and not carrier.requires


def resolve(name: str) -> Any:
    """The object behind a dotted name, ``None`` when its package has none; skips when the package is missing."""
    parts = name.split(".")
    found: Any = None
    for count, part in enumerate(parts, 1):
        is_last = count == len(parts)
        if is_last and hasattr(found, part):
            return getattr(found, part)
        module = ".".join(parts[:count])
        try:
            found = importlib.import_module(module)
        except ModuleNotFoundError as error:
            if hasattr(found, part):
                found = getattr(found, part)
            elif error.name != module or found is None or not getattr(found, "__file__", None):  # a namespace, then
                pytest.skip(f"{error.name} is not installed")
            else:
                return None
    return found


def parameters(function: Any) -> tuple[list[str], bool]:
    """The names that may be given, and whether others may be given, too."""
    found = list(inspect.signature(function).parameters.values())
    names = [parameter.name for parameter in found if parameter.name not in ("self", "_self")]
    if inspect.isclass(function) and (fields := getattr(function, "model_fields", None)):  # pydantic's
        return [*names, *(name for key, field in fields.items() for name in (key, field.alias) if name)], False
    return names, any(parameter.kind is parameter.VAR_KEYWORD for parameter in found)


def holds(ranges: Sequence[Range]) -> bool:
    """Whether a fact is about the releases that are installed."""
    installed = [(one, release) for one in ranges if (release := installed_release(one.distribution)) is not None]
    return not ranges or (installed[0][0].holds(installed[0][1]) if installed else ranges[0].holds(None))


def installed_release(distribution: str) -> Release | None:
    try:
        return parse_release(version(distribution))
    except PackageNotFoundError:
        return None


def may_lack(client: str, what: str) -> bool:
    return any(client.startswith(beginning) and what == lacking for beginning, lacking in OTHER_VERSIONS)


def method_arguments(method: Method) -> set[str]:
    """What the method takes; an argument in which tags never arrive may be one that it refuses."""
    alive = [carrier for carrier in method.carriers if not carrier.dead or carrier.only or carrier.requires]
    return {carrier.argument.partition(".")[0] for carrier in alive} | method.arguments


@pytest.mark.parametrize("name", [name for client in CLIENTS for name in (*client.names, *client.annotations)])
def test_every_name_is_there(name: str) -> None:
    if name.startswith(STUBS):
        pytest.skip("a stub package")
    found = resolve(name)
    if found is None:
        assert name.startswith(GONE)
    else:
        assert callable(found)


@pytest.mark.parametrize(
    ("client", "name"),
    [(client, name) for client in CLIENTS for name in client.names],
    ids=lambda value: str(value)[:60],
)
def test_constructors_take_their_arguments(client: Client, name: str) -> None:
    constructor = resolve(name)
    if constructor is None:
        return  # test_every_name_is_there
    known, others = parameters(constructor)
    others = others or name.startswith(OPEN)
    wanted = {
        argument.partition(".")[0]
        for argument in (
            *(carrier.argument for carrier in client.carriers if holds(carrier.versions) and not is_refused(carrier)),
            *client.key_arguments,
            *client.callable_key_arguments,
            *client.keyless_arguments,
            *client.base_url_arguments,
        )
        if not may_lack(client.type, argument)
    }
    if client.type.startswith("langchain") and "model_kwargs" in known:
        wanted -= {"extra_headers"}  # unknown arguments become model_kwargs
    if name.startswith(FORERUNNERS):
        wanted &= set(known)
    if not client.modules:
        wanted -= client.module_globals.keys()  # attributes: the next test
    assert others or wanted <= set(known)
    assert others or [name.lstrip("*") for name in client.positional] == known[: len(client.positional)]


@pytest.mark.parametrize("client", [c for c in CLIENTS if c.module_globals and not c.modules], ids=lambda c: c.type)
def test_attributes_that_set_an_argument_are_there(client: Client) -> None:
    constructor = resolve(client.names[0])
    for attribute in client.module_globals:
        assert hasattr(constructor, attribute) or hasattr(constructor(**CONSTRUCT.get(client.type, {})), attribute)


@pytest.mark.parametrize("client", [client for client in CLIENTS if client.hooks], ids=lambda client: client.type)
def test_one_hook_at_least_is_there(client: Client) -> None:
    """Releases differ in the rest."""
    constructor = resolve(client.names[0])
    assert any(hasattr(constructor, hook) for hook in client.hooks)


@pytest.mark.parametrize("client", [c for c in CLIENTS if c.modules and c.module_globals], ids=lambda c: c.type)
def test_modules_have_the_attributes_that_set_an_argument(client: Client) -> None:
    """Those of the module; private ones are the clients' own."""
    module = resolve(client.modules[0])
    public = [name for name in client.module_globals if not name.startswith("_")]
    assert public
    assert [name for name in public if not hasattr(module, name)] == []


@pytest.mark.parametrize("client", [c for c in CLIENTS if c.modules and not c.names], ids=lambda c: c.type)
def test_modules_have_the_methods(client: Client) -> None:
    module = resolve(client.modules[0])
    for method in client.methods.values():
        check_method(module, method, client)


def methods_of(client: Client) -> Any:
    """The object on which the method chains of ``client`` are found."""
    constructor = resolve(client.names[0])
    if client.type.startswith(CLASS_LEVEL) or not inspect.isclass(constructor):
        return constructor
    arguments = CONSTRUCT.get(client.type, CONSTRUCT.get(client.type.replace(".Async", "."), {"api_key": "k"}))
    return constructor(**arguments)


@pytest.mark.parametrize(
    "client",
    [c for c in CLIENTS if c.names and c.methods and not c.type.startswith(("boto", "langchain.init"))],
    ids=lambda client: client.type,
)
def test_methods_are_there_and_take_their_arguments(client: Client) -> None:
    if ".from_pretrained" in client.names[0]:
        root = resolve(client.names[0].removesuffix(".from_pretrained"))
    else:
        root = methods_of(client)
        root = root.__self__ if inspect.ismethod(root) else root  # a class method that makes it
    if inspect.isfunction(root):
        pytest.skip("a function that makes it")
    for method in narrow_client(client, holds).methods.values():
        if may_lack(client.type, method.chain) or method.chain in ("__call__", "__init__", "bind_tools"):
            continue
        if not holds(method.versions):
            continue
        check_method(root, method, client)


def check_method(root: Any, method: Method, client: Client) -> None:
    try:
        function = functools.reduce(getattr, method.chain.split("."), root)
    except AttributeError:
        via = [name for name in client.transparent if hasattr(root, name)]
        assert via, f"{client.type} has no {method.chain}"
        function = functools.reduce(getattr, method.chain.split("."), getattr(root, "aio", None))
    known, others = parameters(function)
    assert others or method_arguments(method) <= set(known), method.chain
    positional = [name for name in known if name != "args"][: len(method.positional)]
    assert "args" in known or positional == list(method.positional), method.chain


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.chain)
def test_functions_are_there_and_take_their_arguments(function: Method) -> None:
    found = resolve(function.chain)
    if not holds(function.versions):
        pytest.skip("another release")
    if found is None or function.chain.startswith(GONE):
        assert function.chain.startswith(GONE)
        return
    known, others = parameters(found)
    assert others or method_arguments(function) <= set(known)
    positional = [name for name in known if name not in ("args", "kwargs")][: len(function.positional)]
    assert "args" in known or positional == list(function.positional)


SERVICES = ["bedrock-runtime", "bedrock-agent-runtime", "bedrock-agentcore", "bedrock"]


@pytest.mark.parametrize("service", SERVICES)
def test_bedrock_methods_take_their_arguments(service: str) -> None:
    operations, client = service_model(service), CATALOG.client_type(service)
    assert client is not None
    for method in narrow_client(client, holds).methods.values():
        if not holds(method.versions):
            continue
        wanted = {name for name in method_arguments(method) if not may_lack(service, f"{method.chain}.{name}")}
        assert wanted <= operations[method.chain], method.chain


def test_boto3_names_every_service_in_every_place() -> None:
    boto3, botocore = pytest.importorskip("boto3"), pytest.importorskip("botocore")
    known = set(boto3.Session().get_available_services())
    places = [
        method
        for provider in CATALOG.providers
        for method in [*provider.functions, *(m for client in provider.clients for m in client.methods.values())]
        if "bedrock-runtime" in method.choices
    ]
    assert {method.chain for method in places} == {"boto3.client", "client", "create_client"}
    for method in places:
        assert set(method.choices) == set(SERVICES) <= known
        signature = parameters(botocore.session.Session.create_client)[0]
        assert list(method.positional) == signature[: len(method.positional)]


def service_model(service: str) -> dict[str, set[str]]:
    """Members of the input of every operation, by the name of the method that boto3 makes."""
    botocore = pytest.importorskip("botocore")
    session = pytest.importorskip("botocore.session").get_session()
    model = session.get_service_model(service)
    return {
        botocore.xform_name(name): set(getattr(model.operation_model(name).input_shape, "members", ()))
        for name in model.operation_names
    }
