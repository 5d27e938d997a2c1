"""How the tags of a site are written in the policy's style.

As a literal, with a constant of the module or of the service, as an ``Envelope``, or by the project's own helper.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from keyword import iskeyword
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.homes import Home, Homes
from lint_llm_tags.fixes.imports import binds, constant, import_from
from lint_llm_tags.fixes.layout import Group, flat
from lint_llm_tags.fixes.plans import Step
from lint_llm_tags.fixes.rendering import literal, mapping, pair, prefixed
from lint_llm_tags.fixes.values import Value
from lint_llm_tags.policy.values import owner_objection
from lint_llm_tags.tags.carriers import is_placeholder
from lint_llm_tags.tags.limits import violations

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lint_llm_tags.analysis.sites import Slot
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.fixes.operations import AddStatement
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.policy.model import Policy

CONSTANT = "LLM_TAGS"
"""Name of the constant that holds the headers which a module's or a service's clients need."""
ENVELOPE = "ENVELOPE"
"""Name of the constant that holds their envelope."""
_RUNTIME = "lint_llm_tags.runtime"
_CLASS = "Envelope"
_DOCSTRING = '"""Who pays for the LLM requests of this service."""'


@dataclass
class Envelopes:
    """Writes tags in the policy's style; what is needed besides goes to the steps of the draft.

    ``tags`` are values by tag, ``written`` the keys and values that say them in the carrier.
    """

    policy: Policy
    files: Files
    values: Values

    def __post_init__(self) -> None:
        self._homes = Homes(self.policy, self.files, self.values.services)

    def whole(
        self, draft: Draft, source: Source, slot: Slot, tags: Mapping[str, str], written: Mapping[str, str], quote: str
    ) -> Piece | None:
        """The value of a carrier argument; None: it is a literal."""
        called = self._called(draft, source, slot, tags, quote) or self._enveloped(draft, source, slot, tags, quote)
        if called is not None:
            return called
        found = self._with_constant(draft, source, slot, tags, written, quote)
        if found is None:
            return None
        return CONSTANT if len(found) == 1 else Group("{", found, "}")

    def entries(
        self, draft: Draft, source: Source, slot: Slot, tags: Mapping[str, str], written: Mapping[str, str], quote: str
    ) -> tuple[Piece, ...] | None:
        """Entries of a dict display that say the tags; None: each has one of its own."""
        called = self._called(draft, source, slot, tags, quote) or self._enveloped(draft, source, slot, tags, quote)
        if called is not None:
            return (prefixed("**", called),)
        return self._with_constant(draft, source, slot, tags, written, quote)

    # The organisation's helper

    def _called(self, draft: Draft, source: Source, slot: Slot, tags: Mapping[str, str], quote: str) -> Piece | None:
        """``envelope(feature="ask")``."""
        module, _, name = self.policy.carriers.insert_helper.partition(":")
        if not name or slot.holds != "headers" or source.path.removesuffix(".py").endswith(module.replace(".", "/")):
            return None  # The helper's own module does not import itself.
        arguments = _arguments(tags)
        if arguments is None or not self._imports(draft, source, module, name):
            return None
        return _call(name, arguments, quote)

    def _imports(self, draft: Draft, source: Source, module: str, name: str, *, local: bool = False) -> bool:
        """Import a name, unless it is there already; gives whether it stands for what it should."""
        known = binds(source, name)
        if known is None:
            statement = import_from(source, module, name, self._is_local(source), local=local)
            draft.steps.append(Step(source.path, statement))
            return True
        return isinstance(known, ast.ImportFrom) and known.module == module.lstrip(".")

    # lint_llm_tags.runtime.Envelope

    def _enveloped(self, draft: Draft, source: Source, slot: Slot, tags: Mapping[str, str], quote: str) -> Piece | None:
        """``ENVELOPE(feature="ask").headers()``."""
        if self.policy.carriers.insert_style != "envelope" or draft.plain or not self._are_accepted(tags):
            return None
        method = _method(slot)
        arguments = _arguments(tags)
        if not method or arguments is None or any(violations(_carrier(method, self.policy), tags)):
            return None
        shared = self._shared_envelope(draft, source, tags, quote)
        own = arguments if shared is None else _arguments({t: v for t, v in tags.items() if shared.get(t) != v})
        if own is None or (shared is None and not self._imports(draft, source, _RUNTIME, _CLASS)):
            return None
        if shared is not None and not own:
            return f"{ENVELOPE}.{method}()"
        called = _call(ENVELOPE if shared is not None else _CLASS, own, quote)
        return replace(called, tail=f"{called.tail}.{method}()")

    def _are_accepted(self, tags: Mapping[str, str]) -> bool:
        """Whether an envelope can have these tags: it refuses placeholders, and teams that are not the owner."""
        return not any(is_placeholder(value) for value in tags.values()) and not owner_objection(self.policy, tags)

    def _shared_envelope(
        self, draft: Draft, source: Source, tags: Mapping[str, str], quote: str
    ) -> Mapping[str, str] | None:
        """The tags of the envelope, old or new, that a file can import and that changes nothing else here."""
        home = self._homes.of(source)
        place = self.files.source(home.path)
        known = binds(place, ENVELOPE)
        if known is not None:
            shared = self._tags_of(known)
            if shared is None or not all(self._is_so_here(draft, source, tag, shared[tag], tags) for tag in shared):
                return None
            return shared if self._reaches(draft, source, home, ENVELOPE) else None
        given = draft.site.missing if draft.site.kind != "client" else ()
        if any(tag not in tags and tag not in given for tag in self.policy.client_tags):
            return None  # A client brings them already, if it can be seen or not, or the calls of this one do.
        wanted: dict[str, str] = {}
        for tag in self.policy.client_tags:
            value = tags.get(tag) or self._value_here(draft, source, tag)
            if value is None:
                return None
            wanted[tag] = value
        arguments = _arguments(wanted)
        if not wanted or arguments is None or not self._are_accepted(wanted) or not self._can_reach(source, home):
            return None
        statement = constant(place, prefixed(f"{ENVELOPE} = ", _call(_CLASS, arguments, quote)))
        needed = binds(place, _CLASS)
        if needed is None:
            found = import_from(place, _RUNTIME, _CLASS, self._is_local(place))
            self._add(draft, place, home, statement, found)
        elif isinstance(needed, ast.ImportFrom) and needed.module == _RUNTIME:
            self._add(draft, place, home, statement)
        else:
            return None
        return wanted if self._reaches(draft, source, home, ENVELOPE) else None

    def _tags_of(self, statement: ast.stmt) -> dict[str, str] | None:
        """The tags of ``ENVELOPE = Envelope(team="support", service="desk")``."""
        value = statement.value if isinstance(statement, (ast.Assign, ast.AnnAssign)) else None
        if not isinstance(value, ast.Call) or ast.unparse(value.func) != _CLASS or value.args:
            return None
        names = {_argument(tag): tag for tag in (*self.policy.tags, *self.policy.required)}
        held = {word.arg: word.value.value for word in value.keywords if isinstance(word.value, ast.Constant)}
        if len(held) < len(value.keywords):
            return None
        return {names.get(str(name), str(name)): str(text) for name, text in held.items()}

    def _is_so_here(self, draft: Draft, source: Source, tag: str, value: str, tags: Mapping[str, str]) -> bool:
        if tag in tags:
            return tags[tag] == value
        found = draft.site.tags.get(tag)
        if found is not None:
            return found.state == "known" and found.values == (value,)
        # What is not missing is brought by a client that cannot be seen; else a client gets it now.
        lacks = tag in draft.site.missing and draft.site.kind != "client"
        return lacks and self._value_here(draft, source, tag) == value

    def _value_here(self, draft: Draft, source: Source, tag: str) -> str | None:
        """The value that a fix of this place would give to a tag."""
        node = source.node_at(draft.site.place, (ast.Call,)) if draft.site.place.path == source.path else None
        value = self.values.value(tag, source, node if node is not None else source.tree)
        return value.text if isinstance(value, Value) else None

    # A constant with headers

    def _with_constant(
        self, draft: Draft, source: Source, slot: Slot, tags: Mapping[str, str], written: Mapping[str, str], quote: str
    ) -> tuple[Piece, ...] | None:
        """Entries: the constant, and what it does not hold; None where there can be none for these tags."""
        style = self.policy.carriers.insert_style
        if style not in ("module", "service") or slot.holds != "headers" or len(tags) != len(written):
            return None
        by_tag = dict(zip(tags, written.items(), strict=True))
        shared = dict(by_tag[tag] for tag in self.policy.client_tags if tag in by_tag)
        if set(self.policy.client_tags) - set(tags) or not shared:
            return None
        home = self._homes.of(source) if style == "service" else Home(source.path)
        place = self.files.source(home.path)
        known = binds(place, CONSTANT)
        if not self._can_reach(source, home, CONSTANT) or (known is not None and not _is(known, shared)):
            return None
        if known is None:
            self._add(draft, place, home, constant(place, prefixed(f"{CONSTANT} = ", mapping(shared, quote))))
        self._reaches(draft, source, home, CONSTANT)
        rest = (pair(key, value, quote) for key, value in written.items() if key not in shared)
        return (f"**{CONSTANT}", *rest)

    # Where constants are

    def _can_reach(self, source: Source, home: Home, name: str = ENVELOPE) -> bool:
        """Whether the name is free, or that constant, in the file that would use it."""
        known = binds(source, name) if home.module else None
        return known is None or (isinstance(known, ast.ImportFrom) and known.module == home.module.lstrip("."))

    def _reaches(self, draft: Draft, source: Source, home: Home, name: str) -> bool:
        return not home.module or self._imports(draft, source, home.module, name, local=True)

    def _is_local(self, source: Source) -> Callable[[str], bool]:
        return lambda module: self._homes.is_local(module, source.path)

    def _add(
        self, draft: Draft, place: Source, home: Home, statement: AddStatement, needed: AddStatement | None = None
    ) -> None:
        """Add a constant to its module, with an import that it needs."""
        newline = place.newline
        if not place.text and home.module:
            begin = f"{_DOCSTRING}{newline}{newline}"
            statement = replace(statement, before=begin + (f"{flat(needed.code)}{newline * 2}" if needed else ""))
        elif needed is not None and needed.at != statement.at:
            draft.steps.append(Step(home.path, needed))
        elif needed is not None:
            imported = f"{needed.before}{flat(needed.code)}{needed.after}"
            between = statement.before if imported.startswith(newline) else newline
            statement = replace(statement, before=imported + between)
        draft.steps.append(Step(home.path, statement))


def _call(name: str, arguments: Mapping[str, str], quote: str) -> Group:
    items = tuple(f"{argument}={literal(value, quote)}" for argument, value in arguments.items())
    return Group(f"{name}(", items, ")", display=False)


def _arguments(tags: Mapping[str, str]) -> dict[str, str] | None:
    """The tags as keyword arguments; None where two of them, or a name of Python, are in the way."""
    arguments = {_argument(tag): value for tag, value in tags.items()}
    usable = len(arguments) == len(tags) and all(name.isidentifier() and not iskeyword(name) for name in arguments)
    return arguments if usable else None


def _argument(tag: str) -> str:
    return tag.replace("-", "_").replace(".", "_")


def _method(slot: Slot) -> str:
    """The method of an envelope that gives what an argument holds."""
    if slot.holds == "headers":
        return "headers"
    if slot.holds == "tags":
        return "labels" if slot.argument.rpartition(".")[2] == "labels" else "metadata"
    return ""


def _carrier(method: str, policy: Policy) -> str:
    return policy.carriers.insert if method == "headers" else method


def _is(statement: ast.stmt, wanted: Mapping[str, str]) -> bool:
    """Whether a statement binds a name to exactly this dict."""
    value = statement.value if isinstance(statement, (ast.Assign, ast.AnnAssign)) else None
    try:
        return value is not None and bool(ast.literal_eval(value) == dict(wanted))
    except ValueError:
        return False
