"""The envelope as an object: made once per service, narrowed per feature, written into whatever carries it."""

from __future__ import annotations

import os
import sys
from contextvars import ContextVar
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

from lint_llm_tags.tags import writing
from lint_llm_tags.tags.limits import violations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from lint_llm_tags.tags.carriers import HeaderCarrier, TagNames


class EnvelopeError(ValueError):
    """Tags that the policy, or the carrier that they are written into, does not allow. The message says which."""


class Envelope:
    """The tags of a request: ``Envelope(team="support", service="ticket-copilot")``. Immutable.

    ``envelope(feature="answer")`` gives a new one with more tags, or with other values. ``with envelope:`` makes it
    part of what :func:`current` gives in that block, in this thread or task only.

    Tags whose names are no Python names come as a mapping: ``Envelope({"cost-center": "42"}, team="support")``. A name
    with ``_`` stands for the policy's tag with ``-``.

    The nearest policy at or above the file that makes the envelope is asked (see ``policies.VARIABLE`` for another
    one): it decides in which headers tags travel, and an envelope with a tag or value that it does not allow raises
    ``EnvelopeError``. Required tags may still be missing here; the call adds them.
    """

    __slots__ = ("_carrier", "_policy_file", "_tags")

    _carrier: HeaderCarrier
    _policy_file: str
    _tags: Mapping[str, str]

    def __init__(self, tags: Mapping[str, str] | None = None, /, **more: str) -> None:
        from lint_llm_tags.runtime import policies

        caller = sys._getframe(1).f_globals.get("__file__") or ""
        policy_file = policies.policy_file(caller)
        checked = _checked({}, {**(tags or {}), **more}, policy_file)
        self._set(checked, policies.carrier(policy_file), policy_file)

    def _set(self, tags: Mapping[str, str], carrier: HeaderCarrier, policy_file: str) -> None:
        object.__setattr__(self, "_tags", MappingProxyType(dict(tags)))
        object.__setattr__(self, "_carrier", carrier)
        object.__setattr__(self, "_policy_file", policy_file)

    @property
    def tags(self) -> Mapping[str, str]:
        """The tags, read-only, by the policy's names."""
        return self._tags

    def __call__(self, tags: Mapping[str, str] | None = None, /, **more: str) -> Envelope:
        """Give a new envelope with these tags besides; the new value wins. Raises ``EnvelopeError``."""
        # An envelope that comes from another machine keeps its carrier, but nobody here can check it.
        rules = self._policy_file if os.path.isfile(self._policy_file) else ""  # noqa: PTH113
        return _made(_checked(self._tags, {**(tags or {}), **more}, rules), self._carrier, self._policy_file)

    def headers(self) -> dict[str, str]:
        """The request headers, as the policy's ``carriers`` say: ``{"x-llm-team": "support", ...}``. A new dict."""
        self._check_limits(self._carrier.name)
        return writing.headers(self._tags, self._carrier)

    def metadata(self) -> dict[str, str]:
        """The tags as they are, for ``metadata=``, ``requestMetadata=`` and the like: 16 at most. A new dict."""
        self._check_limits("metadata")
        return dict(self._tags)

    def labels(self) -> dict[str, str]:
        """The tags for ``labels=`` of Google Cloud, which takes lower-case letters, digits, ``_`` and ``-`` only."""
        labels = {tag.replace(".", "_"): value for tag, value in self._tags.items()}
        for clause in violations("labels", labels):
            raise EnvelopeError(f"{self!r}: {clause}")
        return labels

    def baggage(self) -> str:
        """The value of a W3C ``baggage`` header."""
        self._check_limits("baggage")
        return writing.baggage(self._tags)

    def attributes(self, prefix: str = writing.ATTRIBUTE_PREFIX) -> dict[str, str]:
        """The tags as OpenTelemetry attributes, for a span or a resource: ``{"llm.tag.team": "support", ...}``."""
        return writing.attributes(self._tags, prefix)

    def __enter__(self) -> Envelope:
        outer = _ACTIVE.get()
        inside = self if outer is None else _made({**outer[0].tags, **self._tags}, self._carrier, self._policy_file)
        _ACTIVE.set((inside, outer))
        return inside

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        active = _ACTIVE.get()
        _ACTIVE.set(active[1] if active is not None else None)

    def _check_limits(self, carrier: str) -> None:
        for clause in violations(carrier, self._tags):
            raise EnvelopeError(f"{self!r}: {clause}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("an Envelope does not change: call it for one with other tags, envelope(feature=...)")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("an Envelope does not change")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Envelope):
            return NotImplemented
        return self._tags == other._tags and self._carrier == other._carrier

    def __hash__(self) -> int:
        return hash((frozenset(self._tags.items()), self._carrier))

    def __repr__(self) -> str:
        tags = ", ".join(f"{tag}={value!r}" for tag, value in self._tags.items())
        return f"Envelope({tags})"

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (dict(self._tags), self._carrier, self._policy_file)

    def __copy__(self) -> Envelope:
        return self

    def __deepcopy__(self, memo: object) -> Envelope:
        return self


_Active = tuple[Envelope, "_Active | None"]
_ACTIVE: ContextVar[_Active | None] = ContextVar("llm_tags_envelope", default=None)


def current() -> Envelope:
    """The envelope of the ``with`` blocks around: the inner one's tags over the outer one's. Empty outside of any."""
    active = _ACTIVE.get()
    if active is not None:
        return active[0]
    from lint_llm_tags.runtime import policies

    caller = sys._getframe(1).f_globals.get("__file__") or ""
    policy_file = policies.policy_file(caller)
    return _made({}, policies.carrier(policy_file), policy_file)


def _made(tags: Mapping[str, str], carrier: HeaderCarrier, policy_file: str) -> Envelope:
    """Build an envelope from parts that were checked before."""
    envelope = object.__new__(Envelope)
    envelope._set(tags, carrier, policy_file)
    return envelope


def _checked(old: Mapping[str, str], new: Mapping[str, str], policy_file: str) -> dict[str, str]:
    """Give both, the new ones by the policy's names. Raises ``EnvelopeError``."""
    from lint_llm_tags.policy.kinds import quoted
    from lint_llm_tags.policy.values import owner_objection, value_objection
    from lint_llm_tags.runtime import policies

    policy, names = policies.load(policy_file), policies.names(policy_file)
    tags = dict(old)
    for spelled, value in new.items():
        tag = _name(spelled, names)
        if not isinstance(value, str):
            raise EnvelopeError(f"{tag} must be a string, not {type(value).__name__}")
        if objection := value_objection(policy, tag, value):
            raise EnvelopeError(f"{tag}={quoted(value)} {objection}")
        tags[tag] = value
    if objection := owner_objection(policy, tags):
        raise EnvelopeError(objection)
    return tags


def _name(spelled: object, names: TagNames) -> str:
    if not isinstance(spelled, str) or not spelled:
        raise EnvelopeError(f"a tag's name must be a string, not {spelled!r}")
    resolved = names.resolve(spelled, header=True)
    if resolved is None:
        return spelled
    tag, exact = resolved
    if not exact:
        raise EnvelopeError(f"{spelled!r} is not how the policy spells it: use {tag!r}")
    return tag
