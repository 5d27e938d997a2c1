"""Whether ``check`` has anything to tell: most runs have not, and end here, without rules and reports."""

from __future__ import annotations

from lint_llm_tags.dataclass import replace

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from lint_llm_tags.cli.scan import Request


def left_to_judge(requests: Sequence[Request], args: argparse.Namespace) -> Sequence[Request]:
    """The requests with what has been found out about them; none where no rule can have anything to say.

    ``args``: paths and flags alone, as ``cli.quick`` reads them.
    """
    if len(requests) != 1 or args.statistics or not _is_plain(requests[0]):
        return requests
    request, files = _looked_at(requests[0], args)
    if files is None:
        return [request]
    if not args.quiet:
        tell_nothing(request.project.top, files, len(request.deployment))
    return ()


def _is_plain(request: Request) -> bool:
    """Whether nothing is told of files without LLM code: no end of a waiver, no mistake in the choice of rules."""
    policy = request.policy
    chosen = policy.select or policy.extend_select or policy.ignore
    return not (request.overlay or policy.waivers or policy.baseline or chosen)


def _looked_at(request: Request, args: argparse.Namespace) -> tuple[Request, int | None]:
    """A request, and the number of its files if there is nothing to judge in them."""
    project, targets, policy, deployment = request.project, request.targets, request.policy, request.deployment
    if args.no_cache:
        from lint_llm_tags.analysis.reading import Reading

        reading = Reading(project, targets, policy, None, deployment)
        silent = reading.screened.silent and not reading.screened.marked
        return replace(request, reading=reading), len(targets) if silent else None
    from lint_llm_tags.cache.answers import kept_answer
    from lint_llm_tags.cache.keys import Asked

    kept = kept_answer(Asked(project, targets, policy, deployment))
    return replace(request, kept=kept), kept.entry.silent if kept is not None else None


def tell_nothing(top: str, files: int, deployed: int = 0) -> None:
    """Sum up a check of a project's files, Python and deployment files, that has found nothing in them."""
    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.cli.terminal import write_output
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.report.text import summary

    write_output(summary([Part(Analysis(files=files), PathNames(top), deployed=deployed)], of_check=True))
