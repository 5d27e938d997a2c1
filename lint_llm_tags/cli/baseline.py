"""``lint-llm-tags baseline``: the file with the findings that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.judging import judge_request
from lint_llm_tags.cli.known import baseline_file, read_baseline
from lint_llm_tags.cli.options import add_paths, add_rule_options, add_scan_options, filled
from lint_llm_tags.cli.scan import STDIN, read_requests
from lint_llm_tags.cli.terminal import OutputError, write_output
from lint_llm_tags.policy.finding import shown
from lint_llm_tags.source.files import UsageError
from lint_llm_tags.source.text import reason_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.suppressions.baseline import Entry

NAME = "baseline"

_EXAMPLES = """\
examples:
  lint-llm-tags baseline create    list what is found today; check leaves it out once the policy names the file
  lint-llm-tags baseline update    take out what is mended and follow what has moved; it never grows
  lint-llm-tags baseline check     in CI: is there something to update?

exit status: 0 done, 1 baseline check found something to update, 2 usage or policy error, 3 internal error
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="list known findings, which check then leaves out",
        description="Keep a file with the findings that are known, which check then leaves out.",
        epilog=_EXAMPLES,
    )
    parser.add_argument(
        "action",
        choices=("create", "update", "check"),
        metavar="create|update|check",
        help="create: list what is found today; update: take out what is gone, follow what has moved; check: tell "
        "whether there is something to update",
    )
    add_paths(parser, stdin=False)
    add_scan_options(parser, stdin=False)
    add_rule_options(parser)
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        type=filled,
        help="default: the policy's baseline, else lint-llm-tags-baseline.txt beside it",
    )
    parser.add_argument("--force", action="store_true", help="create: replace a baseline that is there")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    if STDIN in args.paths:
        raise UsageError("a baseline is about files, not about standard input")
    requests = read_requests(args)
    by_file: dict[Path, list[tuple[Request, Sequence[Diagnostic]]]] = {}
    for request in requests:
        file = _file(request, args)
        if file.is_dir():
            raise UsageError(f"{shown(file)} is a directory, not a baseline")
        if args.action == "create" and file.exists() and not args.force:
            raise UsageError(f"there is a baseline {shown(file)} already: update it, or replace it with --force")
        if args.action != "create" and not file.exists():
            raise UsageError(f"there is no baseline {shown(file)}: lint-llm-tags baseline create makes one")
        by_file.setdefault(file, []).append((request, judge_request(request, args).diagnostics))
    changed = [_create(file, found) if args.action == "create" else _update(file, found, args)
               for file, found in by_file.items()]  # fmt: skip
    return status.DIAGNOSTICS if args.action == "check" and any(changed) else status.CLEAN


def _file(request: Request, args: argparse.Namespace) -> Path:
    from lint_llm_tags.suppressions.baseline import FILE

    return baseline_file(request, args) or request.policy.root / FILE


def _create(file: Path, found: Sequence[tuple[Request, Sequence[Diagnostic]]]) -> bool:
    from lint_llm_tags.suppressions.baseline import NEVER_KNOWN, Names, entries_of

    entries: list[Entry] = []
    for request, diagnostics in found:
        names = Names(request.project.root, file.parent, request.asked)
        entries += entries_of([item for item in diagnostics if item.code not in NEVER_KNOWN], names.name)
    _write(file, entries)
    _tell(f"{shown(file)}: {_count(entries)}.")
    if not all(request.policy.baseline for request, _ in found):
        _tell(f'Name it in the policy, so that check, flake8 and the hooks know it: baseline = "{file.name}"')
    _tell(f"For merges without conflicts, add to .gitattributes: {file.name} merge=union")
    return True


def _update(file: Path, found: Sequence[tuple[Request, Sequence[Diagnostic]]], args: argparse.Namespace) -> bool:
    from lint_llm_tags.suppressions.baseline import Names, followed

    before = read_baseline(file)
    entries, gone, moved, new = list(before), 0, 0, 0
    for request, diagnostics in found:
        names = Names(request.project.root, file.parent, request.asked)
        update = followed(diagnostics, entries, names)
        entries, gone, moved, new = (
            update.entries, gone + update.gone, moved + update.moved, new + update.new,
        )  # fmt: skip
    changed = set(entries) != set(before)
    if changed and args.action == "update":
        _write(file, entries)
    told = "to update" if args.action == "check" else "updated"
    _tell(f"{shown(file)}: {_count(entries)}; {told}: {gone} gone, {moved} moved.")
    if new:
        _tell(f"{new} new: a baseline never takes them in. lint-llm-tags check shows them.")
    return changed


def _write(file: Path, entries: Sequence[Entry]) -> None:
    from lint_llm_tags.fixes.writing import WriteError, replace_content
    from lint_llm_tags.suppressions.baseline import written

    content = written(entries).encode("utf-8")
    try:
        if file.exists():
            replace_content(file, file.read_bytes(), content)
        else:
            file.write_bytes(content)
    except (OSError, WriteError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else error
        raise OutputError(f"{shown(file)}: {reason}") from None


def _tell(line: str) -> None:
    write_output(f"{line}\n")


def _count(entries: Sequence[Entry]) -> str:
    from lint_llm_tags.report.text import counted

    return counted(len(set(entries)), "known finding")
