"""Which tags are in there? One reader for literals in source and for requests on the wire. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.light import pattern
from lint_llm_tags.tags import HEADERS

Format = Literal["value", "json", "pairs", "baggage"]
"""``value``: the header is one tag; ``json``: an object; ``pairs``: ``team:support,...``; ``baggage``: W3C."""


@dataclass(frozen=True, slots=True)
class HeaderCarrier:
    """One kind of request header in which tags travel."""

    name: str
    """The name under which a policy counts it or inserts it."""
    header: str
    """The header's name, or its first part when ``prefix``."""
    format: Format
    prefix: bool = False
    """The rest of the header's name is the tag's key (``x-llm-team``)."""


DEFAULT_CARRIERS: tuple[HeaderCarrier, ...] = (
    HeaderCarrier("helicone", "Helicone-Property-", "value", prefix=True),
    HeaderCarrier("portkey", "x-portkey-metadata", "json"),
    HeaderCarrier("cloudflare", "cf-aig-metadata", "json"),
    HeaderCarrier("litellm", "x-litellm-tags", "pairs"),
    HeaderCarrier("litellm-spend-logs", "x-litellm-spend-logs-metadata", "json"),
    HeaderCarrier("truefoundry", "x-tfy-metadata", "json"),
    HeaderCarrier("databricks", "Databricks-Ai-Gateway-Request-Tags", "json"),
    HeaderCarrier("bedrock", "X-Amzn-Bedrock-Request-Metadata", "json"),
    HeaderCarrier("baggage", "baggage", "baggage"),
)
"""Headers that carry tags besides the policy's own prefix."""

BODY_CARRIERS: Mapping[str, str] = MappingProxyType(
    {"metadata": "metadata", "requestMetadata": "bedrock", "tags": "bedrock", "labels": "labels"}
)
"""Top-level field of a JSON request body -> name of the carrier. ``tags`` is Bedrock's ``[{"key", "value"}]``."""

CARRIER_NAMES: tuple[str, ...] = tuple(
    dict.fromkeys((HEADERS, *(carrier.name for carrier in DEFAULT_CARRIERS), *BODY_CARRIERS.values()))
)
"""Every name that a policy may count."""


def normalise(name: str) -> str:
    """Bring a header's name into the form in which names are compared: lower case, ``-`` and ``_`` alike."""
    return name.lower().replace("_", "-")


def _as_tags(mapping: Mapping[object, object]) -> dict[str, str]:
    """Keep what can be a tag: numbers and booleans as JSON spells them; null and nested values are none."""
    import json

    tags: dict[str, str] = {}
    for key, value in mapping.items():
        if isinstance(key, str):
            if isinstance(value, str):
                tags[key] = value
            elif isinstance(value, (bool, int, float)):
                tags[key] = json.dumps(value)
    return tags


def parse_json(value: str) -> dict[str, str]:
    """Read a JSON object of tags; anything else holds none."""
    import json

    try:
        parsed = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    return _as_tags(parsed) if isinstance(parsed, dict) else {}


def parse_pairs(value: str) -> dict[str, str]:
    """Read ``team:support,service=copilot``; a bare word is no tag."""
    tags: dict[str, str] = {}
    for pair in value.split(","):
        key, separator, content = _split_pair(pair)
        if separator and key.strip():
            tags[key.strip()] = content.strip()
    return tags


def _split_pair(pair: str) -> tuple[str, str, str]:
    """Split at the first ``:`` or ``=``, whichever comes first."""
    found = re.search("[:=]", pair)
    return pair.partition(found.group()) if found else (pair, "", "")


def parse_baggage(value: str) -> dict[str, str]:
    """Read a W3C ``baggage`` header: values are percent-decoded, properties after ``;`` are left out."""
    from urllib.parse import unquote

    tags: dict[str, str] = {}
    for member in value.split(","):
        key, separator, content = member.partition(";")[0].partition("=")
        if separator and key.strip():
            tags[key.strip()] = unquote(content.strip())
    return tags


_ENVELOPES: Mapping[Format, Callable[[str], dict[str, str]]] = MappingProxyType(
    {"json": parse_json, "pairs": parse_pairs, "baggage": parse_baggage}
)


class HeaderReader:
    """Reads tags out of headers. Built once per policy; ``count`` narrows the carriers that count (empty: all)."""

    def __init__(self, header_prefix: str, count: Collection[str] = ()) -> None:
        carriers = [
            carrier
            for carrier in (HeaderCarrier(HEADERS, header_prefix, "value", prefix=True), *DEFAULT_CARRIERS)
            if not count or carrier.name in count
        ]
        self._whole = {normalise(carrier.header): carrier for carrier in carriers if not carrier.prefix}
        # A whole name is tried first and a longer prefix before a shorter one: the policy's prefix may be "x-".
        self._prefixes = sorted(
            ((normalise(carrier.header), carrier) for carrier in carriers if carrier.prefix),
            key=lambda known: len(known[0]),
            reverse=True,
        )

    def match(self, header: str) -> tuple[HeaderCarrier, str] | None:
        """Tell the carrier that a header is, with the tag's key as spelled, or ``""`` for a header full of tags."""
        if whole := self._whole.get(normalise(header)):
            return whole, ""
        for prefix, carrier in self._prefixes:
            key = header[len(prefix) :]
            if key and normalise(header[: len(prefix)]) == prefix:
                return carrier, key
        return None

    def tags(self, header: str, value: str) -> dict[str, str]:
        """Read the tags of one real header, by key as spelled; a malformed value holds none."""
        matched = self.match(header)
        if matched is None:
            return {}
        carrier, key = matched
        if carrier.format == "value":
            return {key: value.strip()}
        return _ENVELOPES[carrier.format](value)


def body_tags(body: Mapping[str, object], count: Collection[str] = ()) -> dict[str, str]:
    """Read the tags of a JSON request body, by key as spelled.

    Whether the provider accepts them on that route is not decided here: the provider data knows.
    """
    tags: dict[str, str] = {}
    for name, carrier in BODY_CARRIERS.items():
        if count and carrier not in count:
            continue
        content = body.get(name)
        if name == "tags":
            tags.update(_tag_list(content))
        elif isinstance(content, Mapping):
            tags.update(_as_tags(content))
    if not count or "litellm" in count:
        metadata = body.get("metadata")
        for words in (body.get("tags"), metadata.get("tags") if isinstance(metadata, Mapping) else None):
            tags.update(_word_list(words))
    return tags


def _word_list(content: object) -> dict[str, str]:
    """LiteLLM's ``["team:support", "feature:chat"]``."""
    words = content if isinstance(content, list) else []
    return {key: value for word in words if isinstance(word, str) for key, value in parse_pairs(word).items()}


def _tag_list(content: object) -> dict[str, str]:
    if not isinstance(content, list):
        return {}
    entries = (entry for entry in content if isinstance(entry, Mapping))
    return _as_tags({entry.get("key"): entry.get("value") for entry in entries})


_DRIFT_SUFFIXES = ("id", "name")


def _squash(name: str) -> str:
    """``team_id``, ``team-id``, ``team.id`` and ``teamId`` are one name."""
    return "".join(filter(str.isalnum, name)).lower()


class TagNames:
    """Which tag of the policy does a key name, as somebody spelled it?

    ``names`` are the policy's tags, ``aliases`` its other spellings of them. Beside these, a key has drifted that
    differs in case or separators only, or ends in ``id`` or ``name`` (``team_id``, ``teamName``, ``service.name``).
    """

    def __init__(self, names: Iterable[str], aliases: Mapping[str, Iterable[str]] = MappingProxyType({})) -> None:
        self._exact = tuple(dict.fromkeys(names))
        self._in_headers = {normalise(name): name for name in self._exact}
        # A tag's own name goes before an alias, an alias before a guess: a policy may have team and team_id.
        self._drifted = {_squash(name): name for name in self._exact}
        for name in self._exact:
            for alias in aliases.get(name, ()):
                self._drifted.setdefault(_squash(alias), name)
        for name in self._exact:
            for suffix in _DRIFT_SUFFIXES:
                self._drifted.setdefault(_squash(name) + suffix, name)

    def resolve(self, spelled: str, *, header: bool = False) -> tuple[str, bool] | None:
        """Give the policy's tag and whether the key is spelled as the policy says; ``None`` for a foreign key.

        ``header``: the key is part of a header's name, where case, ``-`` and ``_`` make no difference.
        """
        if spelled in self._exact:
            return spelled, True
        if header and (name := self._in_headers.get(normalise(spelled))):
            return name, True
        drifted = self._drifted.get(_squash(spelled))
        return None if drifted is None else (drifted, False)


def is_empty(value: str) -> bool:
    """Tell an empty value: the tag is missing."""
    return not value.strip()


_PLACEHOLDER = pattern(
    r"""(?xis)
    to-?do | tb[acd] | fix-?me | change-?(me|this|it) | replace-?(me|this) | fill-?(me|this)?-?in | place-?holder
    | unknown | undefined | unset | none | null | nil | n/a | not-set | dummy
    | x{2,} | \?+ | \.+ | -+
    | your[-]?(team|service|feature|name|tag|value|here|app|project)(-(name|id|here))?
    | insert-.+-here
    | <.*> | \$?\{.*\} | %\(.*\)s | \$\(.*\)
    """,
)


def is_placeholder(value: str) -> bool:
    """Tell a value that nobody has filled in yet: ``""``, ``todo``, ``unknown``, ``<team>``, ``{team}``."""
    return is_empty(value) or _PLACEHOLDER.fullmatch(re.sub(r"[_\s]+", "-", value.strip())) is not None
