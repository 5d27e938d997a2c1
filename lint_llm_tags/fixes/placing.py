"""Where the tags of a site go: into its own argument, a wrapper's parameter, the call inside it, or its clients."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.sites import Slot
from lint_llm_tags.fixes.arguments import argument_of, require_no_splat
from lint_llm_tags.fixes.chains import Chains
from lint_llm_tags.fixes.displays import binding, display_of, displays_of, named, scope_of
from lint_llm_tags.fixes.extending import EMPTY, Extending
from lint_llm_tags.fixes.helpers import Helpers
from lint_llm_tags.fixes.layout import Group
from lint_llm_tags.fixes.operations import AddArgument, Replace
from lint_llm_tags.fixes.plans import CannotFix, Step
from lint_llm_tags.fixes.rendering import nested, prefixed
from lint_llm_tags.fixes.signatures import default_of
from lint_llm_tags.fixes.values import Unfilled, Value
from lint_llm_tags.fixes.wrappers import Wrappers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place, Site
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sharing import Sharing
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.spelling import Spelling


_FACTORIES = ("default_factory", "factory")
"""Arguments of fields for what makes their value."""
STAYS = "does not leave the process"
_REQUESTS = ("Request", "build_request")
"""What makes a request object: all of them take ``headers=``."""


@dataclass
class Placing:
    """Decides where tags go."""

    analysis: Analysis
    files: Files
    spelling: Spelling
    sharing: Sharing

    def place(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """Decide where the tags of a draft go, and add the steps."""
        slot = draft.site.slot
        if slot is None:
            slot = Slot("", "headers", "no")
            if draft.attempt or self._helpers.give(draft, source, node, slot, tuple(draft.tags)):
                draft.steps.clear()
                self._into_request(draft, source, node)
            return
        if slot.holds == "tag":
            raise CannotFix("each tag has an argument of its own here")
        if draft.site.kind == "client" and self._into_factory(draft, source, node, slot):
            return
        if slot.at is not None:
            self._into_maker(draft, slot.at, slot)
            return
        rest = self._wrappers.as_parameters(draft, source, node, slot)
        if not draft.attempt:
            rest = self._helpers.give(draft, source, node, slot, rest)
        if not rest:
            return
        slot = self._wrappers.through_catch_all(source, node, self._wrappers.packed(slot))
        if self._beside(draft, node, slot, rest):
            return
        if slot.function[1] and not slot.argument:
            self._at_inner(draft, rest, slot)
            return
        if not slot.argument:
            self._where_it_was_made(draft, source, node, slot, rest)
            return
        self._doubt_replacing(draft, slot, rest)
        self._doubt_carrier(draft, slot)
        self._into_argument(draft, source, node, slot, rest)

    def _into_maker(self, draft: Draft, place: Place, slot: Slot) -> None:
        """To the call that makes the object which a wrapper is passed, if no other request gets the object."""
        source = self.files.source(place.path)
        node = source.node_at(place, (ast.Call,))
        if not isinstance(node, ast.Call):
            raise CannotFix("no call stands where its object is made")
        made = named(source, node)
        if not self.sharing.is_inside(made, draft.site) and not self.sharing.is_ours(made, draft, tuple(draft.tags)):
            raise CannotFix(f"the object made at {place.at} is used in other places too")
        rest = self._wrappers.as_parameters(draft, source, node, slot)
        if rest and slot.argument:
            self._into_argument(draft, source, node, slot, rest)
        elif rest:
            raise CannotFix(f"the object made at {place.at} takes no {', '.join(rest)}")

    def _into_factory(self, draft: Draft, source: Source, node: ast.Call, slot: Slot) -> bool:
        """``field(default_factory=OpenAI)``: a function that calls the class takes the place of the class."""
        made = draft.site.symbol.rpartition(".")[2]
        given = [word.value for word in node.keywords if word.arg in _FACTORIES]
        passed = [*node.args, *(word.value for word in node.keywords)]
        if not given and any(ast.unparse(value).rpartition(".")[2] == made for value in passed):
            raise CannotFix(f"{ast.unparse(node.func)}() makes the client")
        if not given or not isinstance(given[0], (ast.Name, ast.Attribute)):
            return False
        name, *path = slot.argument.split(".")
        value = nested(path, self.spelling.new(draft, source, slot, tuple(draft.tags)), self.spelling.quote(source))
        called = Group(f"lambda: {ast.unparse(given[0])}(", (prefixed(f"{name}=", value),), ")", display=False)
        draft.steps.append(Step(source.path, Replace(given[0], called)))
        return True

    def _where_it_was_made(self, draft: Draft, source: Source, node: ast.Call, slot: Slot, tags: Sequence[str]) -> None:
        """What is sent was made before, with headers that are seen in one place, or not."""
        try:
            self.extending.into_known_display(draft, slot, tags)
        except CannotFix:
            if draft.site.kind != "http":
                raise
            self._into_request(draft, source, node)

    def _doubt_carrier(self, draft: Draft, slot: Slot) -> None:
        if any(other != slot.argument for other in slot.also):
            draft.doubts.append(f"another request of this line takes tags in {', '.join(slot.also)}")
        if slot.local:
            draft.doubts.append(f"{slot.argument} {STAYS}")
        elif not slot.recommended:
            draft.doubts.append(f"some servers refuse {slot.argument}")
        if slot.release:
            draft.doubts.append(f"{slot.argument} needs {slot.release} or newer, and no release is pinned")

    def _doubt_replacing(self, draft: Draft, slot: Slot, tags: Sequence[str]) -> None:
        """A tag that is set on some paths, and not in this argument, would lose its value there."""
        for tag in tags:
            found = draft.site.tags.get(tag)
            if found is not None and draft.site.kind != "client" and found.place not in slot.keys:
                draft.doubts.append(
                    f"{tag} is set on some paths already, at {found.place.at}: it would be replaced there"
                )

    def _beside(self, draft: Draft, node: ast.Call, slot: Slot, tags: Sequence[str]) -> bool:
        """Where an argument of the call holds tags already, the others go there, and not into a second argument."""
        if argument_of(self.files, node, slot.argument.partition(".")[0], slot) is not None:
            return False
        keys = [found.place for found in draft.site.tags.values()]
        displays = [one for key in keys for one in displays_of(self.files, (key,))]
        inside = [one for one in displays if self.sharing.is_inside(one, draft.site) and isinstance(one.node, ast.Dict)]
        if not inside or not isinstance(inside[0].node, ast.Dict):
            return False
        self.extending.beside(draft, self.files.source(inside[0].path), inside[0].node, tags)
        return True

    def _at_inner(self, draft: Draft, tags: Sequence[str], slot: Slot) -> None:
        """Tags that a wrapper's callers cannot pass are added to the call inside of it."""
        slots = ((site, site.slot) for site in self.analysis.sites if site.slot is not None)
        callers = [site for site, other in slots if not set(other.inner).isdisjoint(slot.inner)]
        if not all(caller is draft.site or self.sharing.needs_the_same(caller, draft, tags) for caller in callers):
            raise CannotFix(f"{draft.site.via}() has no parameter for the tags of its callers")
        for source, node, inner in self._inside(draft.site):
            self._into_argument(draft, source, node, inner, tags)

    def _inside(self, site: Site) -> Iterator[tuple[Source, ast.Call, Slot]]:
        """The SDK's calls behind a wrapper."""
        for place in site.slot.inner if site.slot is not None else ():
            inner = self._by_place.get(place)
            if inner is None or inner.slot is None:
                raise CannotFix(f"{site.via}() has no parameter for it")
            source = self.files.source(place.path)
            node = source.node_at(place, (ast.Call,))
            if not isinstance(node, ast.Call):
                raise CannotFix("no call stands where it was found")
            yield source, node, inner.slot

    @cached_property
    def _by_place(self) -> dict[Place, Site]:
        return {site.place: site for site in self.analysis.sites if site.kind != "client"}

    def _into_argument(self, draft: Draft, source: Source, node: ast.Call, slot: Slot, tags: Sequence[str]) -> None:
        if slot.function[1] and draft.attempt == 1:
            slot = replace(slot, holds="tags" if slot.holds == "headers" else "headers")
        maker = _method_caller(source, node)
        if maker is not None:
            if not self.sharing.is_ours(named(source, maker), draft, tags):
                raise CannotFix("methodcaller() gives the arguments, also those of other calls")
            node, slot = maker, replace(slot, positional=())
        name, *path = slot.argument.split(".")
        given = argument_of(self.files, node, name, slot)
        if slot.object and (given is None or (isinstance(given, ast.Constant) and given.value is None)):
            raise CannotFix(f"{name} is to be a {slot.object}")
        if given is not None:
            self.extending.descend(draft, source, given, path, slot, tags)
        elif not self._is_given_elsewhere(draft, source, node, slot, tags):
            value = nested(path, self.spelling.new(draft, source, slot, tags), self.spelling.quote(source))
            draft.steps.append(Step(source.path, AddArgument(node, name, value)))

    def _is_given_elsewhere(
        self, draft: Draft, source: Source, node: ast.Call, slot: Slot, tags: Sequence[str]
    ) -> bool:
        """Extend what gives the argument although the call does not write it: a dict, a splat, an earlier argument."""
        name = slot.argument.partition(".")[0]
        has_splat = any(keyword.arg is None for keyword in node.keywords)
        if slot.given == "yes" or slot.keys:
            try:
                self.extending.into_known_display(draft, slot, tags)
            except CannotFix:
                if has_splat:
                    self.extending.through_splat(draft, source, node, slot, tags)
                elif self._has_default(slot, name):
                    raise
                else:
                    return False
            return True
        if slot.given == "maybe" and has_splat:
            self.extending.through_splat(draft, source, node, slot, tags)
            return True
        if slot.drops:
            try:
                self._into_dropped(draft, slot, tags)
            except CannotFix:
                self._instead_of_dropped(draft, source, node, slot)
            return True
        return False

    def _has_default(self, slot: Slot, name: str) -> bool:
        """Whether something would get lost if a call gave an argument that it leaves out now."""
        if not slot.function[1] or slot.given == "yes":
            return True
        default = default_of(self.files, slot.function, name)
        empty = isinstance(default, ast.Dict) and not default.keys
        return not (default is None or empty or (isinstance(default, ast.Constant) and default.value in EMPTY))

    def _into_request(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """``client.send(Request(...))``: the request object takes the headers."""
        request = node.args[0] if node.args else None
        if isinstance(request, ast.Name):
            request = binding(source, request)
        while (
            isinstance(request, ast.Call) and isinstance(request.func, ast.Attribute) and request.func.attr == "prepare"
        ):
            request = request.func.value
        made = isinstance(request, ast.Call) and ast.unparse(request.func).rpartition(".")[2] in _REQUESTS
        if draft.site.kind != "http" or not made or not isinstance(request, ast.Call) or len(request.args) > 2:
            raise CannotFix(draft.site.hint or "no argument here takes tags")
        require_no_splat(request, "headers")
        slot = Slot("headers", "headers", "maybe")
        given = next((keyword.value for keyword in request.keywords if keyword.arg == "headers"), None)
        if given is not None:
            self.extending.descend(draft, source, given, [], slot, tuple(draft.tags))
            return
        headers = self.spelling.new(draft, source, slot, tuple(draft.tags))
        draft.steps.append(Step(source.path, AddArgument(request, "headers", headers)))

    def _into_dropped(self, draft: Draft, slot: Slot, tags: Sequence[str]) -> None:
        """Giving the argument would drop an earlier one: the tags go into that."""
        display = display_of(self.files, slot.shadows)
        name = slot.argument.partition(".")[0]
        if display is None or not isinstance(display.node, ast.Dict):
            raise CannotFix(f"{name} here would replace what an earlier {name} holds")
        slots = ((site, site.slot) for site in self.analysis.sites if site.slot is not None)
        users = [site for site, used in slots if used.shadows == slot.shadows and used.given != "yes"]
        if not all(use is draft.site or self.sharing.needs_the_same(use, draft, tags) for use in users):
            raise CannotFix(f"{name} here would replace what an earlier {name} holds, which other calls use too")
        self.extending.add_entries(draft, self.files.source(display.path), display.node, slot, tags)

    def _instead_of_dropped(self, draft: Draft, source: Source, node: ast.Call, slot: Slot) -> None:
        """An earlier argument that holds nothing but tags is said again, with the ones that are missing."""
        displays = [display.node for display in displays_of(self.files, slot.shadows)]
        names = [key for display in displays if isinstance(display, ast.Dict) for key in display.keys]
        argument, *path = slot.argument.split(".")
        if not names or not all(
            isinstance(name, ast.Constant) and self.spelling.tag_of(str(name.value), slot.holds) for name in names
        ):
            raise CannotFix(f"{argument} here would replace an earlier {argument}, which other calls use too")
        known = self.spelling.whole_envelope(draft.site)
        found = {tag: Value(text, f"what {argument} here replaces") for tag, text in known.items()}
        found |= draft.tags
        draft.tags = {tag: found[tag] for tag in self.spelling.policy.required if tag in found}
        value = nested(path, self.spelling.new(draft, source, slot, tuple(draft.tags)), self.spelling.quote(source))
        draft.steps.append(Step(source.path, AddArgument(node, argument, value)))

    def in_its_wrapper(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """Where a wrapper's caller cannot say it: in the call inside of it, with that place's values."""
        del source, node
        for at, call, slot in self._inside(draft.site):
            if any(isinstance(argument, ast.Starred) for argument in call.args):
                raise CannotFix("the call inside the wrapper hands on whatever it is given")
            for tag in draft.tags:
                value = self.sharing.values.value(tag, at, call, vague=False)
                if isinstance(value, Unfilled):
                    raise CannotFix(f"{draft.site.via}() has no parameter for the {tag} of its callers")
                draft.tags[tag] = value
            # What callers pass wins.
            self._into_argument(draft, at, call, replace(slot, more=True, keys=()), tuple(draft.tags))
        if not draft.steps:
            raise CannotFix("no call inside of it is seen")

    def beside_its_tags(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """Where a call has tags that are written somewhere else: beside these, on each path that lacks some."""
        del source, node
        slot = draft.site.slot
        clients = [self._clients[one.place] for one in draft.site.clients if one.place in self._clients]
        done: list[ast.Dict] = []
        for place in slot.beside if slot is not None else ():
            at = self.files.source(place.path)
            value = at.node_at(place, (ast.expr,))
            display = at.parents.get(value) if value is not None else None
            if not isinstance(display, ast.Dict) or display in done:
                continue
            done.append(display)
            found = named(at, display)
            if any(self.sharing.is_inside(found, client) for client in clients):
                continue  # What a client has is for all its calls.
            written_in = isinstance(at.parents.get(display), (ast.Call, ast.keyword))
            if written_in or self.sharing.is_ours(found, draft, tuple(draft.tags)):
                self.extending.beside(draft, at, display)
        if not draft.steps:
            raise CannotFix("what carries its tags is put together somewhere else, or used in other places too")

    def at_its_clients(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """Where a call takes no tags: to the constructions of its clients, if all their calls need the same."""
        del source, node
        site = draft.site
        if site.kind == "client" or not site.clients:
            raise CannotFix("its client is not seen being constructed")
        for origin in site.clients:
            client = self._clients.get(origin.place)
            if client is None or client.slot is None:
                raise CannotFix(f"its client at {origin.place.at} takes no tags")
            tags = tuple(tag for tag in draft.tags if not _is_there(client, tag))
            if not tags:
                continue  # Of several clients, one that has them all.
            users = [use for use in self.analysis.sites if any(other.place == origin.place for other in use.clients)]
            others = [use for use in users if use is not site and use.verdict != "tagged"]
            if (
                len(users) > 1
                and not self._stand_together(client, users)
                and any(
                    tag not in self.spelling.policy.client_tags and value.origin != "--set"
                    for tag, value in draft.tags.items()
                )
            ):
                draft.doubts.append(f"its client at {origin.place.at} sends other requests too")
            if not all(self.sharing.needs_the_same(use, draft, tuple(draft.tags)) for use in others):
                raise CannotFix(f"the calls of its client at {origin.place.at} need different tags")
            at = self.files.source(client.place.path)
            construction = at.node_at(client.place, (ast.Call,))
            if not isinstance(construction, ast.Call) or client.slot.function[1]:
                raise CannotFix(f"no call stands at {origin.place.at}")
            self._doubt_carrier(draft, client.slot)
            self._into_argument(draft, at, construction, client.slot, tags)

    def _stand_together(self, client: Site, users: Sequence[Site]) -> bool:
        """Whether a client is made in the one function that uses it."""
        around = {self._function_of(site) for site in (client, *users)}
        return len(around) == 1 and None not in around

    def _function_of(self, site: Site) -> ast.AST | None:
        source = self.files.source(site.place.path)
        node = source.node_at(site.place, (ast.Call,))
        return scope_of(source, node) if node is not None else None

    def in_its_chain(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """Where a chain takes no tags, and its model is others' too: to the model inside of the chain."""
        Chains(self.files, self.spelling, self.sharing).bind(draft, source, node)

    @cached_property
    def _clients(self) -> dict[Place, Site]:
        return {site.place: site for site in self.analysis.sites if site.kind == "client"}

    @cached_property
    def extending(self) -> Extending:
        return Extending(self.files, self.spelling, self.sharing)

    @cached_property
    def _wrappers(self) -> Wrappers:
        return Wrappers(self.files, self.spelling, self._by_place)

    @cached_property
    def _helpers(self) -> Helpers:
        return Helpers(self.files, self.spelling, self.sharing)


def _is_there(site: Site, tag: str) -> bool:
    """Whether a site has a tag on every path."""
    return tag in site.tags and site.tags[tag].state != "conditional"


def _method_caller(source: Source, node: ast.Call) -> ast.Call | None:
    """``send = methodcaller("create", model="m")``: it, and not ``send(object)``, takes the arguments."""
    made = binding(source, node.func) if isinstance(node.func, ast.Name) else node.func
    if isinstance(made, ast.Call) and ast.unparse(made.func).rpartition(".")[2] == "methodcaller":
        return made
    return None
