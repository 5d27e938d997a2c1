"""What is to be typed where an object, a dict or a factory decides about tags: told by trying what takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.projects import diagnostics

if TYPE_CHECKING:
    from pathlib import Path


def advice(root: Path, text: str, code: str = "LLT102") -> str:
    """The end of the one message of a rule."""
    (root / "app.py").write_text(text)
    [found] = (one for one in diagnostics(root) if one.code == code)
    return found.message.rpartition("): ")[2] if "): " in found.message else found.message.partition(": ")[2]


_CLIENT = """\

from dataclasses import asdict, dataclass, field
from types import SimpleNamespace
from openai import OpenAI
from pydantic import BaseModel, ConfigDict, Field

client = OpenAI(default_headers={"x-llm-team": "growth", "x-llm-service": "digest"})

"""
_DATACLASS = "@dataclass\nclass Options:\n    size: int = 1\n    extra_headers: dict | None = None\n\n"


@pytest.mark.parametrize(
    ("made", "sent", "call", "told"),
    [
        (_DATACLASS, "extra_headers=options.extra_headers", "Options()", "pass extra_headers={H} to Options()"),
        (_DATACLASS, "**vars(options)", "Options(2)", "pass extra_headers={H} to Options()"),
        (_DATACLASS, "**asdict(options)", "Options(size=2)", "pass extra_headers={H} to Options()"),
        (
            "class Options(BaseModel):\n    tags: dict = Field({}, alias='labels')\n\n",
            "extra_headers={'x-llm-' + k: v for k, v in options.tags.items()}",
            "Options()",
            "pass labels={T} to Options()",
        ),
        (
            "class Options(BaseModel):\n    model_config = ConfigDict(populate_by_name=True)\n"
            "    headers: dict = Field({}, alias='x-headers')\n\n",
            "extra_headers=options.headers",
            "Options()",
            "pass headers={H} to Options()",
        ),
        (
            "class Options:\n    def __init__(self, purpose=None):\n"
            "        self.headers = {'x-llm-feature': purpose} if purpose else {}\n\n",
            "extra_headers=options.headers",
            "Options()",
            'pass purpose="..." to Options()',
        ),
        (
            "class Options:\n    def __init__(self, **tags):\n"
            "        self.headers = {'x-llm-' + k: v for k, v in tags.items()}\n\n",
            "extra_headers=options.headers",
            "Options()",
            'pass feature="..." to Options()',
        ),
        ("", "extra_headers=options.headers", "SimpleNamespace(headers={})", "pass headers={H} to SimpleNamespace()"),
        ("", "extra_headers=options['headers']", "{'headers': {}}", 'add options={"headers": {H}}'),
        ("", "extra_headers=options.get('headers')", "{}", 'add options={"headers": {H}}'),
        ("", "**options['sdk']", "{'sdk': {}}", 'add options={"sdk": {"extra_headers": {H}}}'),
        ("", "**options", "{}", 'add options={"extra_headers": {H}}'),
    ],
)
def test_what_is_handed_to_a_wrapper(tmp_path: Path, made: str, sent: str, call: str, told: str):
    wrapper = f"def ask(options):\n    return client.responses.create(model='m', input='x', {sent})\n\n\n"
    told = told.replace("{H}", '{"x-llm-feature": "..."}').replace("{T}", '{"feature": "..."}')
    assert advice(tmp_path, f"{_CLIENT}{made}\n{wrapper}ask({call})\n") == told


def test_an_object_that_is_made_somewhere_else(tmp_path: Path):
    wrapper = "def ask(options):\n    return client.responses.create(model='m', input='x', **vars(options))\n\n\n"
    text = f"{_CLIENT}{_DATACLASS}\n{wrapper}def run():\n    options = Options(3)\n    return ask(options)\n"
    line = text[: text.index("Options(3)")].count("\n") + 1
    assert advice(tmp_path, text) == f'pass extra_headers={{"x-llm-feature": "..."}} to Options(), app.py:{line}'


def test_where_nothing_helps_the_call_inside_is_named(tmp_path: Path):
    """A model without the field drops it."""
    text = (
        f"{_CLIENT}class Options(BaseModel):\n    temperature: float = 0\n\n\n"
        "def ask(options):\n"
        "    return client.responses.create(model='m', input='x', **options.model_dump())\n\n\n"
        "ask(Options())\n"
    )
    line = text[: text.index("client.responses")].count("\n") + 1
    assert (
        advice(tmp_path, text)
        == f'add extra_headers={{"x-llm-feature": "..."}} at the call inside of it, app.py:{line}'
    )


@pytest.mark.parametrize(
    ("constructor", "tagged", "told"),
    [
        ("model, **tags): self.tags = tags", "feature='a'", 'pass feature="..."'),
        ("model, tags=None): self.tags = tags or {}", "tags={'feature': 'a'}", 'pass tags={"feature": "..."}'),
        ("model, why=None): self.tags = {'feature': why} if why else {}", "why='a'", 'pass why="..."'),
        ("model, client=client, why=''): self.tags = {'feature': why} if why else {}", "why='a'", 'pass why="..."'),
    ],
)
def test_tags_that_a_constructor_takes(tmp_path: Path, constructor: str, tagged: str, told: str):
    """Some make the object with the tag, and one does not: that is where it is to be typed."""
    text = (
        f"{_CLIENT}class Asker:\n    def __init__(self, {constructor}\n\n"
        "    def ask(self):\n"
        "        headers = {'x-llm-' + k: v for k, v in self.tags.items()}\n"
        "        return client.responses.create(model='m', input='x', extra_headers=headers)\n\n\n"
        f"Asker('m', {tagged}).ask()\n\n\ndef run():\n    return Asker('m').ask()\n"
    )
    assert advice(tmp_path, text) == f"{told} to Asker(), app.py:{text.count(chr(10))}"


def test_settings_inside_of_an_object(tmp_path: Path):
    text = (
        f"{_CLIENT}@dataclass\nclass Settings:\n    headers: dict = field(default_factory=dict)\n\n\n"
        "class Asker:\n    def __init__(self, settings): self.settings = settings\n\n"
        "    def ask(self):\n"
        "        return client.responses.create(model='m', input='x', extra_headers=self.settings.headers)\n\n\n"
        "def run():\n    return Asker(Settings()).ask()\n"
    )
    told = f'pass headers={{"x-llm-feature": "..."}} to Settings(), app.py:{text.count(chr(10))}'
    assert advice(tmp_path, text) == told


def test_a_value_that_is_there_anyway_is_no_advice(tmp_path: Path):
    """The tag has a value of its own as soon as something is passed: that does not say which."""
    text = (
        f"{_CLIENT}class Asker:\n    def __init__(self, model, loud=None):\n"
        "        self.headers = {'x-llm-feature': 'loud'} if loud else {}\n\n"
        "    def ask(self):\n"
        "        return client.responses.create(model='m', input='x', extra_headers=self.headers)\n\n\n"
        "Asker('m').ask()\n"
    )
    assert advice(tmp_path, text) == 'add "x-llm-feature": "..." to extra_headers'


@pytest.mark.parametrize(
    ("factory", "told"),
    [
        ("headers=None): return OpenAI(default_headers=headers)", "pass headers={H} to make(), app.py:7"),
        ("**tags): return OpenAI(default_headers={'x-llm-' + k: v for k, v in tags.items()})",
         'pass team="...", service="..." to make(), app.py:7'),
        ("key=None): return OpenAI(api_key=key)", "add default_headers={H}"),
    ],
)  # fmt: skip
def test_factories_of_clients(tmp_path: Path, factory: str, told: str):
    text = (
        f"from openai import OpenAI\n\n\ndef make({factory}\n\n\n"
        "make().responses.create(model='m', input='x', extra_headers={'x-llm-feature': 'a'})\n"
    )
    told = told.replace("{H}", '{"x-llm-team": "...", "x-llm-service": "..."}')
    assert advice(tmp_path, text, "LLT101") == told


def test_a_factory_that_hands_on_what_it_is_given(tmp_path: Path):
    text = (
        "from openai import OpenAI\n\n\ndef make(**more):\n    return OpenAI(max_retries=1, **more)\n\n\n"
        "TAGS = {'x-llm-team': 'a', 'x-llm-service': 'b'}\n"
        "make(default_headers=TAGS).responses.create(model='m', input='x', extra_headers={'x-llm-feature': 'a'})\n"
        "make().responses.create(model='m', input='x', extra_headers={'x-llm-feature': 'a'})\n"
    )
    told = 'pass default_headers={"x-llm-team": "...", "x-llm-service": "..."} to make()'
    assert advice(tmp_path, text, "LLT101") == told


@pytest.mark.parametrize(
    ("made", "call", "client", "told"),
    [
        (
            "import voyageai\nmodel = voyageai.Client()",
            "model.embed(['x'], model='m')",
            "",
            "voyageai carries no tags: go through a gateway, with one key for each service (its client: app.py:2)",
        ),
        (
            "from langchain_huggingface import HuggingFaceEndpointEmbeddings as E\nmodel = E(model='m')",
            "model.embed_query('x')",
            "this class is not known to have a place for tags: use one key for each service",
            "add team, service and feature at its client, app.py:2",
        ),
        (
            "from langchain_community.llms.bedrock import Bedrock\nmodel = Bedrock(model_id='m')",
            "model.invoke('x')",
            "",
            "langchain_community's Bedrock classes have no place for tags: use "
            "langchain_aws.ChatBedrockConverse(request_metadata=...) (its client: app.py:2)",
        ),
        (
            "import litellm",
            "litellm.speech(model='m', input='x')",
            "",
            "litellm.speech sends no headers to most providers: tag it with metadata= for litellm's own records",
        ),
        (
            "from langchain_anthropic import AnthropicLLM\nmodel = AnthropicLLM(model='m')",
            "model.invoke('x')",
            'add model_kwargs={"extra_headers": {"x-llm-team": "...", "x-llm-service": "..."}}',
            'add extra_headers={"x-llm-team": "...", "x-llm-service": "...", "x-llm-feature": "..."}',
        ),
    ],
)
def test_what_takes_no_tags(tmp_path: Path, made: str, call: str, client: str, told: str):
    """Nothing is recommended that the class may refuse: what can be done instead is said."""
    text = f"{made}\n\n\ndef ask():\n    return {call}\n"
    assert advice(tmp_path, text) == told
    if client:
        assert advice(tmp_path, text, "LLT101") == client


def test_an_argument_that_the_call_gives_is_added_to(tmp_path: Path) -> None:
    given = "extra_headers={'x-trace': '1'}"
    call = "client.responses.create(model='m', input='x', {given})\n"
    assert advice(tmp_path, _CLIENT + call.format(given=given)) == 'add "x-llm-feature": "..." to extra_headers'
    assert advice(tmp_path, _CLIENT + call.format(given="")) == 'add extra_headers={"x-llm-feature": "..."}'
