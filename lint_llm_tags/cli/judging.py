"""From a request to what is told about it, for every command that judges."""

from __future__ import annotations

from lint_llm_tags.cli.parallel import for_each
from lint_llm_tags.cli.scan import analyse_request, selected
from lint_llm_tags.cli.terminal import warn

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.report.part import Part


def judge_requests(requests: Sequence[Request], args: argparse.Namespace) -> list[Part]:
    """Analyse and judge, several at once where that pays, and warn of files that no diagnostic tells of."""
    parts = for_each(judge_request, requests, args)
    for request, part in zip(requests, parts, strict=True):
        if part.analysis.unreadable and "LLT903" not in selected(request.policy, args):
            from lint_llm_tags.report.text import counted

            files = counted(len(part.analysis.unreadable), "file")
            warn(f"{files} could not be read; --extend-select LLT903 names them")
    return parts


def judge_request(request: Request, args: argparse.Namespace) -> Part:
    """Analyse and judge; ``args`` are those of :func:`~lint_llm_tags.cli.options.add_rule_options` and ``today``."""
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames

    codes = selected(request.policy, args)
    analysis = analyse_request(request, args)
    files = request.files
    paths = PathNames(request.project.top, request.project.known, contents=files)
    if analysis.silent and not request.policy.waivers:
        return Part(analysis, paths, files=files, deployed=len(request.deployment))
    from lint_llm_tags.cli.options import today
    from lint_llm_tags.suppressions.judging import Question, judge

    question = Question(request.policy, codes, files, today(args), complete=request.complete)
    judged = judge(analysis, question)
    return Part(analysis, paths, judged.kept, judged.suppressed, files, len(request.deployment))
