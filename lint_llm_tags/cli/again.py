"""``check`` on a project in which nothing has changed since it was told what there is: it is told again."""

from __future__ import annotations

import os
import time

from lint_llm_tags.cache.answers import kept_answer, rests_on_itself
from lint_llm_tags.cache.keys import Asked, digest
from lint_llm_tags.cache.told import Told, recall, remember
from lint_llm_tags.cli.reports import style_of
from lint_llm_tags.cli.scan import selected
from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.report.formats import FOR_PEOPLE
from lint_llm_tags.report.style import is_plain, width_of
from lint_llm_tags.source.reading import ReadOnce

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from lint_llm_tags.cache.answers import Kept
    from lint_llm_tags.cli.reports import Output
    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.report.part import Part

__all__ = ["Again", "Told"]


@dataclass(slots=True)
class Again:
    """One way of asking, whose report is kept."""

    request: Request
    """With what the cache holds of it, when that has been looked for."""
    asked: str
    codes: frozenset[str]
    """The rules that are selected."""

    @classmethod
    def of(cls, requests: Sequence[Request], outputs: Sequence[Output], args: argparse.Namespace) -> Again | None:
        """None where a report is of several answers of the cache, or goes anywhere else than to standard output."""
        request, output = requests[0], outputs[0]
        policy = request.policy
        if len(requests) > 1 or len(outputs) > 1 or output.file or output.format not in FOR_PEOPLE:
            return None
        if args.no_cache or request.overlay or args.statistics or args.fix or args.add_ignores:
            return None
        if args.since or args.baseline or policy.baseline:
            return None
        style = style_of(output, args)
        here, top = os.getcwd(), request.project.top
        codes = selected(policy, args)
        parts = [
            output.format,
            "quiet" * args.quiet,
            "color" * style.color,
            str(width_of(style)),
            str(args.today or time.strftime("%Y-%m-%d")),
            ",".join(sorted(codes)),
            # From elsewhere than the top, files are told by other names, some of them absolute.
            "" if here == top and not request.project.around else f"{here}\0{top}",
            _content(policy.source) if policy.waivers else "",  # Waivers are told of by their lines in it.
        ]
        return cls(request, "\0".join(parts), codes)

    def recall(self) -> Told | None:
        """What was told the last time, if it would be told now."""
        kept = self._kept()
        self.request = replace(self.request, kept=kept)
        told = recall(kept, self.asked, self.request.project.top) if kept is not None else None
        return told if told is not None and is_plain(told.text) else None

    def remember(self, told: Told, part: Part) -> None:
        """Keep what was told of the request's only part."""
        request, analysis, files = self.request, part.analysis, part.files
        if analysis.silent or not isinstance(files, ReadOnce):
            return
        if analysis.unreadable and "LLT903" not in self.codes:
            return  # Then a warning tells of it each time.
        if not rests_on_itself(request.project, request.targets, request.policy, analysis):
            return
        kept = self._kept()
        if kept is not None:
            remember(kept, self.asked, told, files.contents)

    def _kept(self) -> Kept | None:
        request = self.request
        return request.kept or kept_answer(Asked(request.project, request.targets, request.policy, request.deployment))


def _content(path: str | os.PathLike[str] | None) -> str:
    try:
        with open(path or "", "rb") as file:
            return digest(file.read())
    except OSError:
        return ""
