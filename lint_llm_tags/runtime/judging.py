"""What a request really carried, held against the policy that rules its sender."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

from lint_llm_tags.providers.catalog import load_endpoints
from lint_llm_tags.runtime import policies, suppressed
from lint_llm_tags.runtime.advice import to_type
from lint_llm_tags.runtime.recognition import read_json, to_gateway
from lint_llm_tags.runtime.stack import Frame
from lint_llm_tags.tags.carriers import BODY_CARRIERS, HeaderReader, body_tags, is_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.runtime.capture import Sent

_MODEL_IN_PATH = re.compile(r"/(?:model|models|deployments|endpoints)/([^/:]+)")


@dataclass(frozen=True)
class LlmRequest:
    """One request that a provider or a gateway bills. Plain data, without keys, bodies or answers."""

    provider: str
    """``openai``, ``anthropic`` ..., or ``gateway``."""
    model: str
    """As it was asked for; empty when the request does not say it in a way that can be read."""
    method: str
    url: str
    """Without query, user and password."""
    transport: str
    """The library that sent it: ``httpx``, ``botocore`` ..."""
    tags: Mapping[str, str]
    """By the policy's names. Only what arrives."""
    carriers: Mapping[str, str]
    """For each tag, what it came in: ``x-llm-team``, ``metadata`` ..."""
    missing: tuple[str, ...]
    """Required tags that it lacks, in the policy's order."""
    objections: tuple[str, ...]
    """A clause for each tag that the policy does not allow with this value."""
    because: str
    """Why tags that were given do not count; mostly empty."""
    advice: str
    """What to type; empty where nothing is missing."""
    frames: tuple[Frame, ...]
    """The project's frames on the way to it, the innermost first. Empty when a library started the thread or task."""
    library: str
    """The package that the project called: ``openai``, ``langchain_core``, ``requests`` ..."""
    test: str
    """The test that sent it, ``""`` outside of tests."""
    phase: str
    """``setup``, ``call``, ``teardown``, or ``import``, ``session``, ``exit``."""
    fixture: str
    """``name (scope)`` when a fixture's set-up sent it."""
    late: bool
    """Sent when its test was over already."""
    mode: str
    """What the policy of its sender says about untagged requests in tests: ``report``, ``strict`` or ``off``."""
    policy_error: str = ""
    waived: str = ""
    """Why nothing is said about what it lacks: the reason of a comment or a waiver that covers all of it."""
    lenient: bool = False
    """The policy's ``enforcement`` only reports what it lacks, so far."""

    @property
    def call_site(self) -> Frame | None:
        """The innermost frame of the project, where there is one."""
        return self.frames[0] if self.frames else None

    @property
    def tagged(self) -> bool:
        """Whether it carries every required tag, with values that the policy allows."""
        return not self.missing and not self.objections

    @property
    def acceptable(self) -> bool:
        """Whether there is nothing to say about it."""
        return self.tagged or bool(self.waived)

    def as_data(self) -> dict[str, Any]:
        """What JSON and execnet can carry; ``from_data`` takes it back."""
        return {**asdict(self), "frames": [list(frame) for frame in self.frames]}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> LlmRequest:
        """Take back what ``as_data`` gave."""
        frames = tuple(Frame(*frame) for frame in data["frames"])
        fixed = {name: tuple(data[name]) for name in ("missing", "objections")}
        return cls(**{**data, **fixed, "frames": frames})


def judge(sent: Sent) -> LlmRequest:
    """Look into a request. Cheap enough for each, and done when somebody asks, not while the request is on its way."""
    from lint_llm_tags.policy.finding import PolicyError

    frames = sent.stack.frames
    policy_file, policy_error = "", ""
    try:
        policy_file = policies.policy_file(frames[0].file if frames else "")
        policy = policies.load(policy_file)
    except PolicyError as error:
        policy_file, policy_error, policy = "", str(error), policies.load("")
    body = read_json(sent.body)
    found = _Found(policies.names(policy_file))
    because = _collect(found, sent, body, policy)
    missing = tuple(tag for tag in policy.required if tag not in found.tags)
    objections = list(_objections(found, policy))
    library = sent.stack.callees[0].module.partition(".")[0] if sent.stack.callees else ""
    codes = [suppressed.code_of(library)] * bool(missing) + [code for code, _ in objections]
    reasons = [suppressed.reason_for(code, frames, policy_file) for code in codes]
    return LlmRequest(
        provider=sent.provider,
        model=_model(sent, body),
        method=sent.method,
        url=_public(sent.url),
        transport=sent.transport,
        tags=dict(found.tags),
        carriers=dict(found.carriers),
        missing=missing,
        objections=tuple(said for _, said in objections),
        because=because if missing else "",
        advice=to_type(sent, missing, policy, policy_file) if missing else "",
        frames=frames,
        library=library,
        test=sent.scope.test,
        phase=sent.scope.phase,
        fixture=sent.scope.fixture,
        late=sent.late,
        mode=policy.tests,
        policy_error=policy_error,
        waived="; ".join(dict.fromkeys(reasons)) if all(reasons) else "",
        lenient=bool(codes) and all(suppressed.reported_only(code, frames, policy_file) for code in codes),
    )


def _collect(found: _Found, sent: Sent, body: Mapping[str, object], policy: Policy) -> str:
    """Add the tags that a request carries, later carriers over earlier ones; gives why others do not count."""
    because = ""
    for spelled, value, carrier in _local(sent, policy):
        found.add(spelled, value, carrier)
    for given in sent.given:
        found.add(given.spelled, str(given.value), given.carrier, header=given.header)
    for spelled, value, carrier in _in_body(body, policy):
        refusal = _refusal(sent, body, carrier, spelled)
        if refusal:
            because = refusal
        else:
            found.add(spelled, value, carrier)
    reader = _reader(policy.carriers.header_prefix, policy.carriers.count)
    for name, value in sent.headers:
        for spelled, content in reader.tags(name, value).items():
            found.add(spelled, content, name, header=True)
    return because


def _objections(found: _Found, policy: Policy) -> Iterator[tuple[str, str]]:
    """What is wrong with the tags that are there: a rule's code and a clause for each."""
    from lint_llm_tags.policy.values import owner_objection, value_objection

    for tag, value in found.tags.items():
        if said := value_objection(policy, tag, value):
            listed = tag in policy.tags and policy.tags[tag].values
            yield "LLT201" if listed else "LLT202", f"{tag}={value!r} {said}"
    for spelled, tag in found.drifted.items():
        yield "LLT203", f"{spelled!r} should be spelled {tag!r}"
    if said := owner_objection(policy, found.tags):
        yield "LLT204", said


class _Found:
    """Tags by the policy's names."""

    def __init__(self, names: Any) -> None:
        self._names = names
        self.tags: dict[str, str] = {}
        self.carriers: dict[str, str] = {}
        self.drifted: dict[str, str] = {}

    def add(self, spelled: str, value: str, carrier: str, *, header: bool = False) -> None:
        if is_empty(value):
            return
        resolved = self._names.resolve(spelled, header=header)
        tag, exact = resolved if resolved is not None else (spelled.lower() if header else spelled, True)
        if not exact and tag in self.tags:
            return
        self.tags[tag], self.carriers[tag] = value, carrier
        if exact:
            self.drifted = {old: name for old, name in self.drifted.items() if name != tag}
        else:
            self.drifted[spelled] = tag


@lru_cache(maxsize=64)
def _reader(prefix: str, count: tuple[str, ...]) -> HeaderReader:
    return HeaderReader(prefix, count)


def _in_body(body: Mapping[str, object], policy: Policy) -> Iterator[tuple[str, str, str]]:
    for field in BODY_CARRIERS:
        if field in body:
            for spelled, value in body_tags({field: body[field]}, policy.carriers.count).items():
                yield spelled, value, field


def _refusal(sent: Sent, body: Mapping[str, object], field: str, spelled: str) -> str:
    """Why the provider does not take a tag in this field of the body. A gateway may take it."""
    bare = sent.url.partition("?")[0]
    if to_gateway(bare, sent.stack.frames[0].file if sent.stack.frames else ""):
        return ""
    path = urlsplit(bare).path
    for provider in load_endpoints().providers:
        for end, refusal in provider.refused.items():
            if refusal.field != field or not path.endswith(end) or spelled in refusal.only:
                continue
            if sent.provider not in (provider.name, "azure"):
                continue
            if refusal.unless and all(body.get(name) == value for name, value in refusal.unless.items()):
                continue
            return refusal.because
    return ""


def _local(sent: Sent, policy: Policy) -> Iterator[tuple[str, str, str]]:
    """Tags that LiteLLM keeps for its own spend tracking: they count unless the policy is wire-only."""
    if policy.wire_only or not sent.stack.local:
        return
    for name in _local_arguments():
        for spelled, value in sent.stack.local.get(name, {}).items():
            if isinstance(spelled, str) and isinstance(value, str):
                yield spelled, value, f"litellm {name}"


@lru_cache(maxsize=1)
def _local_arguments() -> tuple[str, ...]:
    from lint_llm_tags.providers.catalog import load_catalog

    functions = [method for provider in load_catalog().providers for method in provider.functions]
    local = [carrier.argument for method in functions for carrier in method.carriers if carrier.local]
    return tuple(dict.fromkeys(name for name in local if "." not in name))


def _model(sent: Sent, body: Mapping[str, object]) -> str:
    for name in ("model", "modelId", "model_id"):
        if isinstance(model := body.get(name), str):
            return model
    found = _MODEL_IN_PATH.search(urlsplit(sent.url).path)
    return unquote(found[1]) if found else ""


def _public(url: str) -> str:
    """Without what may be secret."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
