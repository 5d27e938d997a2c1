"""API keys: where a client's comes from, and what a key literal looks like. A literal never leaves unmasked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.possibilities import openness, options
from lint_llm_tags.analysis.secrets import PREFIXED_KEY
from lint_llm_tags.analysis.values import (
    BoundMethod,
    Const,
    DictValue,
    EnvironmentVariable,
    External,
    FunctionValue,
    InstanceValue,
    KeySource,
    Partial,
    Record,
    Setting,
    Text,
    Unknown,
    Value,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.providers.model import Client

_PLACEHOLDER = re.compile(
    r"(?i)your|xxx|\*\*\*|\.\.\.|<|>|\{|example|dummy|fake|test|placeholder|changeme|change-me|insert|replace|none|null"
    r"|empty|not-?needed|not-?used|no-?key|ollama|lm-?studio|local|secret|mock|sample|foo|bar|redacted|12345|abcde"
)


_LITELLM_VARIABLE = "os.environ/"
"""How a key of LiteLLM says that it stands in an environment variable."""


_WORDS = re.compile(r"(?:[A-Za-z]+\d{0,3}|\d{1,4})(?:[-_.](?:[A-Za-z]+\d{0,3}|\d{1,4}))*")
"""Words and small numbers in a row, as in the name of a secret or of a machine: ``openai-key-v2``, ``eu-west-1``."""


_STORE = re.compile(r"(?i)(?:settings\w*(?:\.\w+)*|\bsecrets|google\.colab\.userdata)\.(?P<secret>[\w.-]+)$")
"""Objects of libraries that hold settings and secrets, and what a key is called there."""


def is_placeholder_key(text: str) -> bool:
    """Obviously not a real key: written for documentation, a test or a local server, or the name of something."""
    return bool(_PLACEHOLDER.search(text) or _WORDS.fullmatch(text)) or len(set(text)) < 8


def looks_like_key(text: str) -> bool:
    """A literal passed as a key that is long and mixed enough to be one."""
    if PREFIXED_KEY.search(text):
        return not _is_filler(text)
    if len(text) < 16 or any(character.isspace() for character in text) or is_placeholder_key(text):
        return False
    return any(character.isdigit() for character in text) and any(character.isalpha() for character in text)


def _is_filler(text: str) -> bool:
    """``sk-xxxxxxxx``, ``sk-your-key-here``: the right prefix before nothing."""
    body = re.sub(
        r"^(sk-(ant-|proj-|svcacct-|admin-|or-v1-|lf-)?(api\d\d-)?|AIza|gsk_|hf_|xai-|r8_|pplx-|csk-|fw_|AKIA)",
        "",
        text,
    )
    words = re.search(
        r"(?i)your|xxxx|\*\*|\.\.\.|example|dummy|fake|placeholder|change-?me|insert|replace|redacted|test|12345|abcdef",
        body,
    )
    return (
        bool(words or _WORDS.fullmatch(body))
        or len(set(body)) < 6
        or not any(character.isdigit() for character in body)
    )


def key_source(
    ev: Evaluator, client: Client, given: DictValue, frame: Frame, *, explicit: bool = False
) -> KeySource | None:
    """Where a client's key comes from. ``explicit``: None unless an argument says so."""
    if any(name in given.entries for name in client.callable_key_arguments):
        return KeySource("callable")
    from lint_llm_tags.analysis.sdk import argument_value

    for name in client.key_arguments:
        value = argument_value(ev, frame, given, name)
        if value is not None:
            source = _of_value(ev, value, client, name, frame)
            if source is not None:
                return source
    if any(name in given.entries for name in client.keyless_arguments):
        return KeySource("none")
    if explicit:
        return None
    if given.rest:
        return KeySource("parameter")
    if client.key_environment:
        return ev.surroundings.key(client, frame.path) or KeySource("implicit", client.key_environment[0])
    return KeySource("none")


def _of_value(ev: Evaluator, value: Value, client: Client, argument: str, frame: Frame) -> KeySource | None:
    found = [_of_option(ev, option, client, argument, frame) for option in options(value)]
    sources = [source for source in found if source is not None]
    named = [source for source in sources if source.name]
    first = next(iter(named or sources), None)
    names = dict.fromkeys(source.name for source in named)
    return replace(first, also=tuple(names)[1:]) if first is not None and len(names) > 1 else first


def _of_option(ev: Evaluator, option: Value, client: Client, argument: str, frame: Frame) -> KeySource | None:
    if isinstance(option, Const):
        if option.value is None or option.value == "":
            return None
        if isinstance(option.value, str) and option.value.startswith(_LITELLM_VARIABLE):
            return KeySource("env", option.value.removeprefix(_LITELLM_VARIABLE))
        ev.recorder.key_literal(option, client.provider, f"argument {argument}", frame)
        return KeySource("literal", spot=option.spot)
    if isinstance(option, (EnvironmentVariable, Setting)):
        for default in options(option.default) if option.default is not None else ():
            if isinstance(default, Const):
                ev.recorder.key_literal(default, client.provider, f"default of {option.name}", frame)
        return KeySource("env", option.name)
    if isinstance(option, External):
        store = _STORE.search(option.name)
        return KeySource("env", store["secret"]) if store is not None else KeySource("none")
    if isinstance(option, (FunctionValue, Partial, InstanceValue, BoundMethod)):
        return KeySource("callable")
    if isinstance(option, Record):
        if option.arguments.positional:
            inner = _of_value(ev, option.arguments.positional[0], client, argument, frame)
            if option.name.rpartition(".")[2].startswith("Secret"):
                return inner
        return KeySource("callable")
    if isinstance(option, Text):
        return next(
            (_of_option(ev, part, client, argument, frame) for part in option.parts if not isinstance(part, Const)),
            None,
        )
    if isinstance(option, Unknown):
        name = option.chain[-1] if option.chain and "key" in option.chain[-1].lower() else ""
        if name:
            return KeySource("env", name)
        return KeySource("parameter" if openness(option) else "none")
    return KeySource("none")
