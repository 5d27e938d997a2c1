"""Mocks of an SDK: nothing is sent, but the mock has recorded what it was called with."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint_llm_tags.runtime import policies
from lint_llm_tags.runtime.arguments import tags_in
from lint_llm_tags.runtime.requests import UntaggedRequestError
from lint_llm_tags.runtime.stack import is_project
from lint_llm_tags.runtime.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Carrier, Client, Method

_CALLED = "()"
_BLANKS = re.compile(r"\.?\(\)")


class MockedCall(NamedTuple):
    """A call that a mock has recorded, with the arguments that make its envelope, in order."""

    name: str
    keywords: tuple[Mapping[str, Any], ...]
    carriers: tuple[Carrier, ...]


def assert_llm_tagged(mock: Any, /, *, required: Sequence[str] | None = None, **expected: str) -> None:
    """Fail unless an SDK's mock was called, each time with the tags that the policy requires and these values.

    ``mock`` is a mock of a method (``create``), of a client, or of a client's class or module, whose recorded
    constructions count, too. ``required`` replaces the policy's list, for a method whose client carries the rest.
    Raises ``UntaggedRequestError`` with a line for each call.
    """
    __tracebackhide__ = True
    file = _caller()
    policy_file = policies.policy_file(file)
    policy = policies.load(policy_file)
    wanted = tuple(policy.required if required is None else required)
    calls = list(recorded_calls(mock, policy_file))
    if not calls:
        raise UntaggedRequestError(f"{_named(mock)} has recorded no LLM call")
    lines = [line for call in calls for line in _complaints(call, wanted, expected, policy, policy_file)]
    if lines:
        raise UntaggedRequestError("\n".join(lines))


def _caller() -> str:
    import sys

    frame = sys._getframe(2)
    while frame is not None and not is_project(frame.f_code.co_filename):
        frame = frame.f_back  # type: ignore[assignment]
    return frame.f_code.co_filename if frame is not None else os.getcwd()  # noqa: PTH109


def _named(mock: Any) -> str:
    name = _full_name(mock)
    return f"the mock {name}" if name and name != "mock" else "the mock"


def recorded_calls(mock: Any, policy_file: str = "") -> Iterator[MockedCall]:
    """The LLM calls among all that a mock and its children have recorded, in-house clients of the policy included."""
    recorded = getattr(mock, "mock_calls", None)
    if recorded is None:
        raise TypeError(f"{mock!r} is no mock: it has no mock_calls")
    derived: dict[str, tuple[tuple[Mapping[str, Any], ...], tuple[Carrier, ...]]] = {"": ((), ())}
    own: list[MockedCall] = []
    below = False
    for name, arguments, keywords in recorded:
        base, before = _receiver(name, derived)
        chain = _BLANKS.sub("", name[len(base) :]).strip(".")
        given = _by_name(chain, arguments, keywords, policy_file)
        methods = _methods(chain, frozenset(given), policy_file) if chain else ()
        call = MockedCall(name or "", (*before[0], given), (*before[1], *_carriers(methods, chain)))
        if not chain or any(method.derive for method in methods):
            # A construction, or a client with more tags; or a mock of the method itself.
            derived[f"{name}{_CALLED}"] = (call.keywords, call.carriers or _client_carriers(policy_file))
            if not chain and not base:
                own.append(_own_call(mock, arguments, keywords, policy_file))
        elif methods and any(method.billable for method in methods):
            below = True
            yield call
    if not below:
        yield from own


def _own_call(mock: Any, arguments: Sequence[Any], keywords: Mapping[str, Any], policy_file: str) -> MockedCall:
    """A call of the mock itself: which method it stands for, its name and its arguments tell."""
    chain = _BLANKS.sub("", _full_name(mock)).partition("mock.")[2] or _full_name(mock)
    given = _by_name(chain, arguments, keywords, policy_file)
    return MockedCall(
        chain, (given,), _carriers(_methods(chain, frozenset(given), policy_file), chain) or _every_carrier(policy_file)
    )


def _full_name(mock: Any) -> str:
    """``mock.chat.completions.create`` for an attribute of a mock, ``create`` for what ``patch`` has replaced."""
    inner = getattr(mock, "mock", mock) if callable(mock) and not hasattr(mock, "_extract_mock_name") else mock
    extract = getattr(inner, "_extract_mock_name", None)
    return str(extract()) if extract is not None else ""


def _receiver(name: str, derived: Mapping[str, Any]) -> tuple[str, Any]:
    """The longest part of a call's name that is a client made before: ``()`` of ``().messages.create``."""
    base = max((known for known in derived if name.startswith(known)), key=len)
    return base, derived[base]


def _by_name(chain: str, arguments: Sequence[Any], keywords: Mapping[str, Any], policy_file: str) -> dict[str, Any]:
    """Keyword arguments, with those by position as far as the data name them."""
    named = dict(keywords)
    if arguments:
        for method in _methods(chain, frozenset(keywords), policy_file):
            named = {**dict(zip(method.positional, arguments, strict=False)), **named}
    return named


def _methods(chain: str, given: frozenset[str], policy_file: str) -> list[Method]:
    """Methods of the provider data that a chain of attributes may be, the most likely first.

    Where several SDKs have such a method, it is one of which the arguments are there, of an SDK that is imported. A
    single word (``create`` of ``files.create``) says too little: there both must hold.
    """
    import sys

    found = _namesakes(chain, policy_file)
    fitting = [namesake for namesake in found if namesake.method.arguments <= given]
    likely = [
        namesake for namesake in fitting or found if namesake.words > 1 or (fitting and namesake.library in sys.modules)
    ]
    ranked = sorted(
        likely,
        key=lambda namesake: (
            -namesake.words,
            -len(namesake.method.arguments & given),
            namesake.library not in sys.modules,
            not namesake.method.distinctive,
        ),
    )
    return [namesake.method for namesake in ranked]


class _Namesake(NamedTuple):
    method: Method
    library: str
    """The package that it belongs to."""
    words: int
    """Of its chain."""


@lru_cache(maxsize=512)
def _namesakes(chain: str, policy_file: str) -> list[_Namesake]:
    dotted = f".{chain}"
    found: list[_Namesake] = []
    for provider in policies.catalog(policy_file).providers:
        if provider.name == "http":
            continue
        for client in provider.clients:
            library = client.names[0].partition(".")[0] if client.names else provider.distribution
            found += [
                _Namesake(method, library, len(method.chain.split(".")))
                for method in client.methods.values()
                if dotted.endswith(f".{method.chain}")
            ]
        for method in provider.functions:
            library, _, rest = method.chain.partition(".")
            if dotted.endswith(f".{rest}"):
                found.append(_Namesake(method, library, len(rest.split("."))))
    return found


def _carriers(methods: Iterable[Method], chain: str) -> tuple[Carrier, ...]:
    """The carriers of the first method that fits; the others are of other SDKs with the same chain."""
    return next((method.carriers for method in methods if method.carriers), ()) if chain else ()


@lru_cache(maxsize=8)
def _client_carriers(policy_file: str) -> tuple[Carrier, ...]:
    return _distinct(carrier for client in _clients(policy_file) for carrier in client.carriers)


@lru_cache(maxsize=8)
def _every_carrier(policy_file: str) -> tuple[Carrier, ...]:
    """For a call of which only the arguments are known."""
    return _distinct(
        carrier for client in _clients(policy_file) for method in client.methods.values() for carrier in method.carriers
    )


def _clients(policy_file: str) -> Iterator[Client]:
    for provider in policies.catalog(policy_file).providers:
        if provider.name != "http":
            yield from provider.clients


def _distinct(carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    """One for each argument and shape; a carrier that arrives somewhere goes before one that never does."""
    found: dict[tuple[str, str], Carrier] = {}
    for carrier in carriers:
        key = (carrier.argument, carrier.holds)
        if key not in found or (found[key].dead and not carrier.dead):
            found[key] = carrier
    return tuple(found.values())


def _complaints(
    call: MockedCall, required: Sequence[str], expected: Mapping[str, str], policy: Policy, policy_file: str
) -> Iterator[str]:
    found = _tags(call, policy, policy_file)
    what = f"call {_BLANKS.sub('', call.name).strip('.') or 'of the mock'}"
    missing = [tag for tag in required if tag not in found]
    if missing:
        given = ", ".join(f"{tag}={value!r}" for tag, value in found.items()) or "none"
        yield f"{what} lacks the {'tag' if len(missing) == 1 else 'tags'} {listed(missing)} (has {given})"
    for name, value in expected.items():
        tag = name if name in found else name.replace("_", "-")
        if tag in found and found[tag] != value:
            yield f"{what} has {tag}={found[tag]!r}, not {tag}={value!r}"
        elif tag not in found and tag not in missing:
            yield f"{what} has no {tag}, not {tag}={value!r}"


def _tags(call: MockedCall, policy: Policy, policy_file: str) -> dict[str, str]:
    from lint_llm_tags.policy.readers import header_reader
    from lint_llm_tags.tags.carriers import is_empty

    names, reader = policies.names(policy_file), header_reader(policy)
    tags: dict[str, str] = {}

    def add(spelled: object, value: object, *, header: bool = False) -> None:
        resolved = names.resolve(str(spelled), header=header)
        if isinstance(value, (str, int, float)) and not is_empty(str(value)):
            tags[resolved[0] if resolved is not None else str(spelled)] = str(value)

    for keywords in call.keywords:
        for carrier in call.carriers:
            if _dead(carrier, keywords, policy):
                continue
            for given in tags_in(keywords, carrier, reader):
                if given.header or not (carrier.dead and carrier.only and given.spelled not in carrier.only):
                    add(given.spelled, given.value, header=given.header)
    return tags


def _dead(carrier: Carrier, keywords: Mapping[str, Any], policy: Policy) -> bool:
    if carrier.local and policy.wire_only:
        return True
    if not carrier.dead or carrier.only:
        return False
    return not carrier.requires or any(keywords.get(name) != value for name, value in carrier.requires.items())
