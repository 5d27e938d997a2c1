"""``check --add-ignores``: writes a suppression for every finding."""

from __future__ import annotations

from itertools import groupby

from lint_llm_tags.cli import status
from lint_llm_tags.cli.options import today
from lint_llm_tags.cli.terminal import warn, write_output
from lint_llm_tags.report.paths import printable
from lint_llm_tags.report.text import counted
from lint_llm_tags.source.files import UsageError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.suppressions.adding import Added


def add_ignores(requests: Sequence[Request], parts: Sequence[Part], args: argparse.Namespace) -> int:
    """Write the comments and tell what was done; what is left makes the exit status 1."""
    for request in requests:
        _check_until(request, args)
    written, files, left = 0, 0, 0
    for request, part in zip(requests, parts, strict=True):
        for path, added, problem in _added(request, part.diagnostics, args):
            written += len(added.suppressed) if not problem else 0
            files += bool(added.suppressed) and not problem
            if problem:
                warn(f"{part.paths.printable(path)}: not changed: {problem}")
            for item, reason in added.left:
                warn(f"{part.paths.printable(path)}:{item.place.line}: {item.code} left: {reason}")
            left += len(added.left) + (len(added.suppressed) if problem else 0)
    if not args.quiet:
        write_output(f"Suppressed {counted(written, 'finding')} in {counted(files, 'file')}, {left} left.\n")
    return status.DIAGNOSTICS if left and not args.exit_zero else status.CLEAN


def _check_until(request: Request, args: argparse.Namespace) -> None:
    from lint_llm_tags.suppressions.reading import BadSuppressionError, check_end

    try:
        check_end(args.until, request.policy.suppressions, today(args))
    except BadSuppressionError as error:
        raise UsageError(f"--until: {error}") from None


def _added(request: Request, found: Sequence[Diagnostic], args: argparse.Namespace) -> Iterator[tuple[str, Added, str]]:
    """By file what was suppressed and why not, if not."""
    from lint_llm_tags.fixes.writing import WriteError, replace_content
    from lint_llm_tags.source.text import Unreadable
    from lint_llm_tags.suppressions.adding import Added, add_suppressions

    for path, items in groupby(found, key=lambda item: item.place.path):
        mine = list(items)
        try:
            raw = request.files.raw(path)
            source = request.files.source(path)
            added = add_suppressions(source.text, mine, args.until, args.reason)
            if added.text != source.text:
                replace_content(request.project.root / path, raw, request.files.encoded(path, added.text))
        except (Unreadable, WriteError, UnicodeEncodeError) as error:
            problem = "the reason cannot be written in its encoding" if isinstance(error, UnicodeError) else str(error)
            reason = error.reason if isinstance(error, Unreadable) else problem
            yield path, Added("", tuple(mine), ()), printable(reason)
        else:
            yield path, added, ""
