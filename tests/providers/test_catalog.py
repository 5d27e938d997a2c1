"""The loader refuses what the model has no place for; the catalog answers by name, chain, URL and environment."""

from __future__ import annotations

import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from lint_llm_tags.analysis.effects import HOLDING
from lint_llm_tags.analysis.releases import Releases
from lint_llm_tags.providers.catalog import Catalog, CatalogError, load_catalog, load_endpoints
from lint_llm_tags.providers.mentions import load_mentions
from lint_llm_tags.providers.read import DATA, read_provider, tomllib
from lint_llm_tags.source.pins import Pins

CATALOG = load_catalog()

GOOD = """
provider = "acme"
mentions = ["acme"]
[carriers.headers]
holds = "headers"
layer = "headers"
[[clients]]
type = "acme.Client"
names = ["acme.Client"]
methods = ["all"]
carriers = ["headers"]
[[methods.all]]
chains = ["ask", "chat.ask"]
carriers = ["headers"]
arguments = ["prompt"]
"""


def read(tmp_path: Path, text: str) -> Catalog:
    path = tmp_path / "acme.toml"
    path.write_text(text, encoding="utf-8")
    return Catalog((read_provider(path),))


def test_one_table_describes_all_its_chains(tmp_path: Path) -> None:
    client = read(tmp_path, GOOD).client("acme.Client")
    assert client is not None
    assert set(client.methods) == {"ask", "chat.ask"}
    assert client.methods["chat.ask"].carriers == client.carriers
    assert client.provider == "acme"


def test_a_client_takes_over_what_it_is_like_except_its_names(tmp_path: Path) -> None:
    catalog = read(
        tmp_path,
        GOOD
        + """
[[clients]]
type = "acme.Cloud"
like = "acme.Client"
provider = "cloud"
names = ["acme.Cloud"]
[[clients]]
type = "acme.AsyncCloud"
like = "acme.Cloud"
annotations = ["acme.AsyncCloudBase"]
""",
    )
    client = catalog.annotation("acme.AsyncCloudBase")
    assert client is not None
    assert (client.type, client.provider, client.names) == ("acme.AsyncCloud", "cloud", ())
    assert set(client.methods) == {"ask", "chat.ask"}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('provider = "acme"', "", "provider is missing"),
        ('provider = "acme"', 'provider = "acme"\nprovidr = 1', "providr is not a key of this table"),
        ('mentions = ["acme"]', 'mentions = "acme"', "mentions must be a list of strings"),
        ('mentions = ["acme"]', 'mentions = ["acme", 3]', "mentions must be a list of strings"),
        ('mentions = ["acme"]', 'mentions = ["acme", "acme"]', "mentions says the same twice"),
        ('holds = "headers"', 'holds = "header"', "carriers.headers.holds is 'header', not one of headers, tags"),
        ('layer = "headers"', "", "carriers.headers.layer is missing"),
        ('layer = "headers"', 'layer = "headers"\nreplaces = "yes"', "carriers.headers.replaces must be true or false"),
        ('layer = "headers"', 'layer = "headers"\nonly = ["user_id"]', "carriers.headers.dead is missing"),
        ('layer = "headers"', 'layer = "headers"\nreplaces_on = "config"', "carriers.headers.replaces is missing"),
        ('methods = ["all"]', 'methods = ["al"]', "clients[1].methods names 'al', which [methods] does not describe"),
        ('methods = ["all"]', 'like = "acme.Other"', "clients[1].like names 'acme.Other', which is no client above"),
        ('type = "acme.Client"', "", "clients[1].type is missing"),
        ('type = "acme.Client"', 'type = "acme.Client"\nkind = "x"', "clients[1].kind is 'x'"),
        (
            '["ask", "chat.ask"]\ncarriers = ["headers"]',
            '["ask"]\ncarriers = ["x"]',
            "methods.all[1].carriers names 'x'",
        ),
        ('chains = ["ask", "chat.ask"]', "", "methods.all[1].chains is missing"),
        ('arguments = ["prompt"]', "distinctive = true", "methods.all[1].arguments is missing"),
        ('arguments = ["prompt"]', 'derive = "client"', "methods.all[1].returns is missing"),
        ('arguments = ["prompt"]', "choices = {a = 1}", "methods.all[1].choices.a must be a string"),
        ('layer = "headers"', 'layer = "headers"\nversions = ">=2"', "carriers.headers.versions names no distribution"),
        ('layer = "headers"', 'layer = "headers"\nversions = "acme ==2"', "carriers.headers.versions must be a range"),
        ('layer = "headers"', 'layer = "headers"\nversions = "acme >=2,"', "carriers.headers.versions must be a range"),
        ('arguments = ["prompt"]', "loses = {headers = 1}", "methods.all[1].loses.headers must be a string"),
        ('arguments = ["prompt"]', '[[methods.all]]\nchains = ["ask"]', "clients[1].ask is described twice"),
        (
            'arguments = ["prompt"]',
            'versions = "a >=2"\n[[methods.all]]\nchains = ["ask"]\nversions = "a <3"',
            "clients[1].ask is described twice for the same releases",
        ),
        ('mentions = ["acme"]', 'ignored = {reason = "x"}', "ignored.reason must be a list of strings"),
        ('mentions = ["acme"]', "mentions = [", "acme.toml: "),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_and_the_key(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    assert old in GOOD
    with pytest.raises(CatalogError) as error:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert str(error.value).startswith("acme.toml: ")
    assert complaint in str(error.value)


VERSIONS = """
distribution = "acme-sdk"
provider = "acme"
mentions = ["acme"]
[carriers.headers]
holds = "headers"
layer = "headers"
versions = ">=2"
[carriers.old_headers]
argument = "headers"
holds = "headers"
layer = "headers"
dead = "acme 1 drops headers"
versions = "<2"
[carriers.tags]
holds = "tags"
layer = "tags"
versions = "core >=1.5 or acme-sdk >=3"
[[clients]]
type = "acme.Client"
names = ["acme.Client"]
methods = ["all"]
carriers = ["headers", "old_headers"]
[[methods.all]]
chains = ["ask"]
carriers = ["headers", "tags"]
versions = ">=2"
[[methods.all]]
chains = ["ask"]
hint = "too old"
versions = ">=1,<2"
"""


@pytest.mark.parametrize(
    ("files", "constructor", "call"),
    [
        ({}, ["headers"], ["headers", "tags"]),
        ({"requirements.txt": "acme-sdk==3.1"}, ["headers"], ["headers", "tags"]),
        ({"requirements.txt": "acme_sdk==2.9"}, ["headers"], ["headers"]),
        ({"requirements.txt": "acme_sdk==2.9\ncore==1.5"}, ["headers"], ["headers", "tags"]),
        ({"requirements.txt": "acme_sdk==3.1\ncore==1.4"}, ["headers"], ["headers"]),
        ({"requirements.txt": "acme-sdk<2"}, ["old_headers"], []),
        ({"requirements.txt": "acme-sdk==0.9"}, ["old_headers"], []),  # not described: as the newest, where it fits
    ],
)
def test_a_place_sees_the_release_that_it_uses(
    tmp_path: Path, files: dict[str, str], constructor: list[str], call: list[str]
) -> None:
    catalog = read(tmp_path, VERSIONS)
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8")
    client = Releases(catalog, Pins(tmp_path)).at("app/x.py").client("acme.Client")
    assert client is not None
    assert [carrier.name for carrier in client.carriers] == constructor
    assert [carrier.name for carrier in client.methods["ask"].carriers] == call


def test_manifests_are_read_only_where_a_release_matters(tmp_path: Path) -> None:
    releases = Releases(read(tmp_path, GOOD), Pins(tmp_path))
    assert releases.at("x.py").client("acme.Client") is not None
    assert releases.pins.consulted == {}


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ('[[clients]]\ntype = "acme.Client"\n', "type 'acme.Client' is described twice"),
        ('[[clients]]\ntype = "b"\nnames = ["acme.Client"]\n', "client name 'acme.Client' is described twice"),
        (
            '[[functions]]\nnames = ["acme.new"]\nderive = "client"\nreturns = "c"\n',
            "gives 'c', which is no client's type",
        ),
    ],
)
def test_tables_that_contradict_each_other_are_refused(tmp_path: Path, more: str, complaint: str) -> None:
    with pytest.raises(CatalogError) as error:
        read(tmp_path, GOOD + more)
    assert complaint in str(error.value)


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("openai.OpenAI", "openai.OpenAI"),
        ("openai._client.OpenAI", "openai.OpenAI"),
        ("openai.AsyncClient", "openai.AsyncOpenAI"),
        ("anthropic.lib.vertex.AnthropicVertex", "anthropic.AnthropicVertex"),
        ("openai.types.chat.ChatCompletion", None),
        ("twilio.rest.Client", None),
    ],
)
def test_clients_by_import_path(name: str, type: str | None) -> None:
    client = CATALOG.client(name)
    assert (client and client.type) == type


def test_modules_and_annotations() -> None:
    assert CATALOG.module("openai") is CATALOG.client("openai.OpenAI")
    assert CATALOG.module("anthropic") is None
    assert CATALOG.annotation("openai.OpenAI") is CATALOG.client("openai.OpenAI")
    stub = CATALOG.annotation("mypy_boto3_bedrock_runtime.BedrockRuntimeClient")
    assert stub is CATALOG.client_type("bedrock-runtime")
    assert CATALOG.client("mypy_boto3_bedrock_runtime.BedrockRuntimeClient") is None


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("openai.types.chat.ChatCompletion", True),
        ("google.genai.types.GenerateContentConfig", True),
        ("google.cloud.storage.Client", False),
        ("openai_helpers.OpenAI", False),
        ("", False),
    ],
)
def test_known_modules(name: str, known: bool) -> None:
    assert CATALOG.is_known_module(name) is known


@pytest.mark.parametrize(
    ("chain", "found"),
    [
        ("self.llm.chat.completions.create", ["chat.completions.create"]),
        ("chat.completions.create", ["chat.completions.create"]),
        ("x.beta.chat.completions.create", ["beta.chat.completions.create", "chat.completions.create"]),
        ("x.converse", ["converse"]),
        ("mychat.completions.create", []),
        ("x.create", []),
        ("x.conversations.create", []),
        ("x.invoke", []),
    ],
)
def test_distinctive_chains_end_the_given_one_longest_first(chain: str, found: list[str]) -> None:
    assert [method.chain for _, method in CATALOG.distinctive(chain)] == found


def test_distinctive_chains_belong_to_one_provider_each() -> None:
    claims: dict[str, set[str]] = {}
    for provider in CATALOG.providers:
        for client in provider.clients:
            for chain, method in client.methods.items():
                if method.distinctive and not method.derive:
                    claims.setdefault(chain, set()).add(provider.name)
    assert {chain: names for chain, names in claims.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("url", "provider"),
    [
        ("https://api.openai.com/v1/responses", "openai"),
        ("https://user:secret@API.openai.com:443/v1/responses?stream=1#x", "openai"),
        ("api.openai.com", "openai"),
        ("wss://api.openai.com/v1/realtime?model=m", "openai"),
        ("https://acme.openai.azure.com/openai/deployments/d/chat/completions?api-version=1", "azure"),
        ("https://api.anthropic.com/v1/messages", "anthropic"),
        ("https://api.anthropic.com/v1/messages/count_tokens", None),
        ("https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse", "bedrock"),
        ("https://us-central1-aiplatform.googleapis.com/v1/x:rawPredict", "vertex"),
        ("https://generativelanguage.googleapis.com/v1beta/models/m:generateContent", "google"),
        ("/v1/chat/completions", "openai"),
        ("http://gateway.internal:4000/chat/completions/", "openai"),
        ("https://api.openai.com/v1/files", None),
        ("https://api.openai.com/v1/files/f-1/content", None),
        ("https://api.openai.com.evil.example/v1/responses", None),
        ("https://example.com/?next=https://api.openai.com/", None),
        ("https://api.twilio.com/v1/messages", None),
        ("https://example.com", None),
        ("/", None),
        ("", None),
    ],
)
def test_endpoints(url: str, provider: str | None) -> None:
    assert CATALOG.endpoint(url) == provider


@pytest.mark.parametrize(
    ("name", "provider"),
    [
        ("OPENAI_API_KEY", "openai"),
        ("AZURE_OPENAI_API_KEY", "azure"),
        ("ANTHROPIC_API_KEY", "anthropic"),
        ("AWS_BEARER_TOKEN_BEDROCK", "bedrock"),
        ("GEMINI_API_KEY", "google"),
        ("GROQ_API_KEY", "groq"),
        ("STRIPE_API_KEY", None),
    ],
)
def test_key_environment(name: str, provider: str | None) -> None:
    assert CATALOG.key_environment(name) == provider


def test_last_segments() -> None:
    assert {"create", "converse", "invoke", "completion", "post", "client"} <= CATALOG.method_names
    assert {"OpenAI", "AnthropicBedrock", "Session"} <= CATALOG.constructor_names
    assert "BedrockRuntimeClient" not in CATALOG.constructor_names


def test_mentions_can_be_had_without_the_rest() -> None:
    assert load_mentions() == CATALOG.mentions


def test_no_mention_contains_another() -> None:
    for mention in CATALOG.mentions:
        assert [other for other in CATALOG.mentions if other in mention] == [mention]


def test_whatever_is_described_is_mentioned() -> None:
    """A file that names a client, a function, a host or a path must survive the screening."""
    raw = {"boto3", "botocore", "aioboto3", "aiobotocore"}  # only with a service name, which is mentioned
    names = [f"from {n}" for p in CATALOG.providers if p.name != "http" for c in p.clients for n in c.names]
    names += [f"from {f.chain}" for p in CATALOG.providers if p.name != "http" for f in p.functions]
    names += [host for p in CATALOG.providers for host in p.hosts]
    names += [path for p in CATALOG.providers for path in p.paths]
    names += [
        f".{m.chain}"
        for p in CATALOG.providers
        for c in p.clients
        for m in c.methods.values()
        if m.distinctive and not m.derive
    ]
    lost = {
        n
        for n in names
        if n.split(".")[0].removeprefix("from ") not in raw and not any(mention in n for mention in CATALOG.mentions)
    }
    services = [name for p in CATALOG.providers for f in p.functions if not f.returns for name in f.choices]
    assert services
    assert all(any(mention in name for mention in CATALOG.mentions) for name in services)
    assert lost == set()


def test_every_carrier_and_every_group_of_methods_is_used() -> None:
    for path in DATA.glob("*.toml"):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        groups = content.get("methods", {})
        clients, functions = content.get("clients", []), content.get("functions", [])
        tables = [*clients, *functions, *(table for group in groups.values() for table in group)]
        used = {name for table in tables for name in table.get("carriers", ())}
        used |= {name for client in clients for name in client.get("environment_carriers", ())}
        assert content.get("carriers", {}).keys() == used
        assert groups.keys() == {name for client in clients for name in client.get("methods", ())}


def test_counting_tokens_at_a_billed_host_is_free() -> None:
    model = "https://us-east1-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/google/models/m"
    assert CATALOG.endpoint(f"{model}:generateContent") == "vertex"
    assert CATALOG.endpoint(f"{model}:countTokens") is None
    assert CATALOG.endpoint("https://generativelanguage.googleapis.com/v1beta/models/m:countTokens") is None


def test_billable_methods_are_not_ignored() -> None:
    for provider in CATALOG.providers:
        for client in provider.clients:
            for method in client.methods.values():
                assert not [pattern for pattern in provider.ignored if fnmatchcase(method.chain, pattern)], method.chain


def test_one_carrier_is_recommended_where_there_is_a_living_one() -> None:
    """Or the table has a hint; the evaluator tells people one of both.

    For a model that may be anybody's no carrier is right for all, and the Gemini API may refuse labels; a living one is
    named all the same, as an unsafe fix.
    """
    silent = []
    for provider in CATALOG.providers:
        for client in provider.clients:
            tables = [("", client), *((method.chain, method) for method in client.methods.values() if method.billable)]
            passive = client.holds and not client.own_model  # a site only where it is given a model's name
            if client.abstract or client.kind == "session" or passive:
                tables = tables[1:]
            open_model = client.type.startswith("langchain_google_genai.") or client.type in (
                "langchain.BaseChatModel",
                "langchain.init_chat_model",
            )
            for chain, table in tables:
                named = [carrier for carrier in table.carriers if carrier.insert or (open_model and not carrier.dead)]
                if not named and not (table.hint or client.hint):
                    silent.append(f"{client.type} {chain}")
    assert silent == []


def test_importing_reads_no_file() -> None:
    code = "import sys; from lint_llm_tags.providers.catalog import load_catalog as load; "
    code += "print(load.cache_info().currsize, 'libcst' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["0", "False"]


def test_methods_that_give_an_object_a_model_are_taken_for_changes_of_it() -> None:
    chains = {
        chain
        for provider in CATALOG.providers
        for client in provider.clients
        for chain, method in client.methods.items()
        if method.derive == "hold"
    }
    assert {chain.rpartition(".")[2] for chain in chains} == HOLDING


def test_endpoints_are_those_of_the_whole_catalog() -> None:
    for light, whole in zip(load_endpoints().providers, CATALOG.providers, strict=True):
        for key in ("name", "hosts", "paths", "likely_paths", "ignored", "refused"):
            assert getattr(light, key) == getattr(whole, key), (whole.name, key)
