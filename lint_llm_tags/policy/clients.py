"""``[[clients]]``: in-house clients, wrapper functions and HTTP endpoints, in the terms of the provider data."""

from __future__ import annotations

from lint_llm_tags.policy.entries import ClientCarrier, ClientEntry, ClientMethod
from lint_llm_tags.policy.kinds import Choice, Flag, Key, ListOf, Table, Text

HOLDS = ("headers", "tags", "tag", "json", "tag-list", "pairs", "lines", "http-client")
"""What a carrier may hold: ``providers.model.Holds`` without ``anything``; a test holds them together."""

_IMPORT = Text("an import path like acme_llm.Client", r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+")
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_ARGUMENT = Text("the name of an argument, with keys inside it after dots, like extra_body.metadata",
                 rf"{_NAME}(?:\.[A-Za-z0-9_-]+)*")  # fmt: skip
_CHAIN = Text("a method like ask, or chat.create", rf"{_NAME}(?:\.{_NAME})*")
_PARAMETER = Text("the name of a parameter", _NAME)
_HOST = Text("a host like llm.acme.internal, with * for any part, without https://", r"[A-Za-z0-9*][A-Za-z0-9.*-]*")
_PATH = Text("the end of a URL's path, like /v1/generate", r"/[^\s?#]*[^\s?#/]")
_TAG = Text("a tag's name", r"[A-Za-z0-9][A-Za-z0-9_.-]*")

_CARRIER = Table(
    ClientCarrier,
    {
        "argument": Key(_ARGUMENT, "The argument, with keys inside it after dots: `options.headers`.", required=True),
        "holds": Key(
            Choice("shape", HOLDS, f"known: {', '.join(HOLDS)}"),
            "What the argument holds: headers, a mapping of tags, the value of one tag ...",
        ),
        "tag": Key(_TAG, 'With `holds = "tag"`: which tag, where it is not called like the argument.'),
        "replaces": Key(Flag(), "The argument drops what the constructor set, instead of adding to it."),
        "dead": Key(Text(), "Why tags in this argument do not arrive, where they do not (LLT205)."),
    },
)

_METHOD = Table(
    ClientMethod,
    {
        "chains": Key(
            ListOf(_CHAIN, filled=True), "What follows the client: `ask` for `client.ask(...)`.", required=True
        ),
        "carriers": Key(ListOf(_CARRIER, "a list of tables"), "Arguments of the call in which tags travel."),
        "positional": Key(ListOf(_PARAMETER), "Parameters that may be passed by position, in order."),
    },
)

CLIENT = Table(
    ClientEntry,
    {
        "provider": Key(Text(), "Who bills, or the name by which messages call it.", required=True),
        "names": Key(ListOf(_IMPORT), "Import paths of a client class."),
        "functions": Key(ListOf(_IMPORT), "Import paths of functions that send billable requests."),
        "hosts": Key(ListOf(_HOST), "Hosts whose POST requests are billed."),
        "paths": Key(ListOf(_PATH), "URL path ends that mark a billed POST request on any host."),
        "carriers": Key(
            ListOf(_CARRIER, "a list of tables"),
            "Arguments of the constructor, or of the functions, that hold tags.",
        ),
        "methods": Key(ListOf(_METHOD, "a list of tables"), "Methods that send billable requests."),
        "positional": Key(ListOf(_PARAMETER), "Parameters that may be passed by position, in order."),
        "key-arguments": Key(ListOf(_PARAMETER), "Arguments that take the API key."),
        "key-environment": Key(ListOf(_PARAMETER), "Environment variables that the key is taken from by default."),
        "base-url-arguments": Key(ListOf(_ARGUMENT), "Arguments that take the base URL."),
        "base-url-environment": Key(ListOf(_PARAMETER), "Environment variables with the default base URL."),
        "hint": Key(Text(), "What to do where no argument takes tags."),
    },
)
