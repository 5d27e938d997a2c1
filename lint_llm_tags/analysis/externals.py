"""Calls of functions from outside of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import sdk, unknowns
from lint_llm_tags.analysis.http import texts
from lint_llm_tags.analysis.library import MODELS, PURE
from lint_llm_tags.analysis.mappings import as_mapping
from lint_llm_tags.analysis.possibilities import openness, single
from lint_llm_tags.analysis.sessions import SESSIONS, call_session
from lint_llm_tags.analysis.values import (
    NONE,
    Arguments,
    Const,
    EnvironmentVariable,
    External,
    Record,
    Spot,
    Unknown,
    Value,
    is_pending,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


_READS_ENVIRONMENT = frozenset(
    {"os.getenv", "os.environ.get", "os.environ.pop", "os.environ.__getitem__", "decouple.config",
     "environ.get", "starlette.config.environ.get"}
)  # fmt: skip

_WRITES_ENVIRONMENT = frozenset({"os.environ.setdefault", "os.environ.update"})
_LOADS_ENVIRONMENT = frozenset({"dotenv.load_dotenv", "dotenv.main.load_dotenv"})


PASSES_FIRST = frozenset(
    {"asyncio.run", "asyncio.wait_for", "asyncio.shield", "asyncio.create_task", "asyncio.ensure_future",
     "contextlib.closing", "contextlib.aclosing", "contextlib.nullcontext", "weakref.proxy", "builtins.iter",
     "builtins.aiter", "typing.assert_type", "typing_extensions.assert_type", "asgiref.sync.sync_to_async",
     "asgiref.sync.async_to_sync", "nest_asyncio.run", "anyio.run", "builtins.memoryview", "inspect.unwrap",
     "builtins.staticmethod", "builtins.classmethod", "types.MethodType",
     "werkzeug.local.LocalProxy"}
)  # fmt: skip
"""Functions whose result behaves like their first argument."""


_READS_SECRETS = frozenset({"streamlit.secrets.get", "google.colab.userdata.get"})
"""Functions of secret stores that give the secret of a name."""


def call_external(ev: Evaluator, frame: Frame, function: External, arguments: Arguments, spot: Spot) -> Value:
    name = function.name
    sdks = ev.sdks(frame.path)
    client = sdks.client(name)
    if client is not None:
        return sdk.construct_client(ev, frame, client, name, arguments, spot)
    method = sdks.function(name)
    if method is not None:
        return sdk.call_function(ev, frame, method, arguments, spot)
    module = sdk.module_client(ev, name, frame.path)
    if module is not None:
        return sdk.call_method(ev, frame, module, arguments, spot)
    model = MODELS.get(name)
    if model is not None and name in PURE and any(map(is_pending, arguments.positional)):
        return ev.defer(lambda: model(ev, frame, arguments, spot), (arguments,))
    if model is not None:
        return model(ev, frame, arguments, spot)
    session = call_session(ev, frame, name, arguments)
    if session is not None:
        return session
    if name in _READS_ENVIRONMENT:
        return _environment(ev, frame, arguments, spot)
    if name in _WRITES_ENVIRONMENT:
        return _set_environment(ev, frame, name, arguments)
    if name in _LOADS_ENVIRONMENT:
        return _load_environment(ev, frame, arguments)
    if name in PASSES_FIRST and arguments.positional:
        return arguments.positional[0]
    if name in _READS_SECRETS and arguments.positional and isinstance(key := single(arguments.positional[0]), Const):
        return External(f"{name.removesuffix('.get')}.{key.value!s}")
    chain = tuple(name.split(".")[1:])
    unknown = Unknown(f"{name}() is not followed", chain=chain)
    return unknowns.call_unknown(ev, frame, unknown, arguments, spot, Record(name, arguments, spot))


def is_modelled(ev: Evaluator, name: str) -> bool:
    """Whether calling this does something that the evaluator knows."""
    return (
        name in MODELS
        or name in PASSES_FIRST
        or name in _WRITES_ENVIRONMENT
        or name.rpartition(".")[0] in SESSIONS
        or ev.is_described(name)
        or ev.catalog.is_known_module(name)
    )


def _set_environment(ev: Evaluator, frame: Frame, name: str, arguments: Arguments) -> Value:
    """``os.environ.setdefault(name, value)`` gives the variable, ``os.environ.update(...)`` nothing."""
    if name.endswith("update"):
        given = as_mapping(arguments.positional[0]) if arguments.positional else None
        for mapping in filter(None, (given, arguments.keywords)):
            for key, entry in mapping.entries.items():
                ev.recorder.stored("os.environ", Const(str(key)), entry.value, frame)
                ev.surroundings.assign(str(key), frame, entry.spot, entry.value)
        return NONE
    match arguments.positional:
        case (Const(value=str(variable)) as key, value):
            ev.recorder.stored("os.environ", key, value, frame)
            ev.surroundings.assign(variable, frame, key.spot, value)
            return EnvironmentVariable(variable, value)
    return Unknown("an environment variable whose name is not known")


def _load_environment(ev: Evaluator, frame: Frame, arguments: Arguments) -> Value:
    """``load_dotenv(path)``; without a path, or with ``find_dotenv()``, it looks upwards for a ``.env``."""
    entry = arguments.keywords.entries.get("dotenv_path")
    given = arguments.positional[0] if arguments.positional else entry.value if entry is not None else NONE
    found = single(given)
    searched = isinstance(found, Record) and found.name.endswith("find_dotenv") and not found.arguments.positional
    ev.surroundings.load(frame, () if found == NONE or searched else texts(given))
    return Const(True)


def _environment(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    name = arguments.positional[0] if arguments.positional else Unknown("")
    entry = arguments.keywords.entries.get("default")
    default = arguments.positional[1] if len(arguments.positional) > 1 else (entry.value if entry else None)
    if isinstance(name, Const):
        return EnvironmentVariable(str(name.value), default)
    return Unknown("an environment variable whose name is not known", openness(name))
