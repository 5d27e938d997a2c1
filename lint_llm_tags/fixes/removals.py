"""Tags that the provider refuses: taken out of their carrier once they arrive in another one (LLT205)."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.displays import displays_of
from lint_llm_tags.fixes.operations import RemoveArgument, RemoveEntries
from lint_llm_tags.fixes.plans import PlannedFix, Step, Unfixed
from lint_llm_tags.rules.found_tags import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import DeadTags, FoundTag, Place, Site
    from lint_llm_tags.fixes.operations import Operation
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sharing import Sharing
    from lint_llm_tags.policy.model import Policy


@dataclass
class Remover:
    """Plans the fixes of LLT205 where the call fails: an argument that is only dropped may serve something else."""

    analysis: Analysis
    policy: Policy
    files: Files
    sharing: Sharing
    unfixed: list[Unfixed] = field(default_factory=list)

    def plan(self) -> Iterator[PlannedFix]:
        known = {*self.policy.required, *self.policy.tags}
        for site in self.analysis.sites:
            for dead in site.dead:
                tags = [tag for tag in dead.tags if tag.key in known]
                if dead.why == "refused" and tags and all(_arrives(tag.key, site) for tag in tags):
                    yield from self._removed(site, dead, tags, nearest(site, tags[0].place))

    def _removed(self, site: Site, dead: DeadTags, tags: Sequence[FoundTag], place: Place) -> Iterator[PlannedFix]:
        keys = ", ".join(tag.key for tag in tags)
        operation = self._operation(site, [tag.place for tag in tags])
        if operation is None:
            self.unfixed.append(Unfixed("LLT205", place, f"{keys}: {dead.carrier} is put together somewhere else"))
            return
        message = f"remove {keys} from {dead.carrier}, where the call fails"
        step = Step(site.place.path, operation)
        identity = f"{site.fingerprint}:LLT205:{keys}"
        yield PlannedFix("LLT205", place, message, (step,), identity=identity)

    def _operation(self, site: Site, keys: Sequence[Place]) -> Operation | None:
        """What takes the keys out of the call, with what would be empty then."""
        displays = displays_of(self.files, keys)
        if len(displays) != 1 or not self.sharing.is_inside(displays[0], site):
            return None
        source = self.files.source(displays[0].path)
        display = displays[0].node
        starts = {source.offset(key.line, key.column) for key in keys}
        while isinstance(display, ast.Dict):
            held = enumerate(display.keys)
            indexes = tuple(index for index, key in held if key is not None and source.begins(key) in starts)
            if len(indexes) < len(display.keys):
                return RemoveEntries(display, indexes)
            parent = source.parents[display]
            if isinstance(parent, ast.keyword) and parent.arg is not None:
                call = source.parents[parent]
                return RemoveArgument(call, parent.arg) if isinstance(call, ast.Call) else None
            if not isinstance(parent, ast.Dict):
                return None
            above = parent.keys[parent.values.index(display)]
            if above is None:
                return None
            display, starts = parent, {source.begins(above)}
        return None


def _arrives(tag: str, site: Site) -> bool:
    return tag not in site.missing and (tag in site.tags or any(other.key == tag for other in site.others))
