"""``lint-llm-tags why FILE:LINE``: what is known of a client or call, where from, and what would tag it."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.fix import values_for
from lint_llm_tags.cli.options import add_rule_options, add_scan_options
from lint_llm_tags.cli.scan import STDIN, analyse_request, read_requests, selected
from lint_llm_tags.cli.terminal import use_color, write_output
from lint_llm_tags.paths import relative_to_root
from lint_llm_tags.source.files import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import FoundTag, Site
    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.report.style import Style
    from lint_llm_tags.rules.model import Diagnostic

NAME = "why"

UNKNOWN = "..."
"""Stands for a value that nobody knows."""
_PLACE = re.compile(r"(?P<path>.+?)(?::cell (?P<cell>\d+))?(?::(?P<line>\d+))?(?::\d+)?")

_EXAMPLES = """\
examples:
  lint-llm-tags why app/ask.py:12
  lint-llm-tags why app/ask.py           every client and call of the file
  lint-llm-tags why "lab.ipynb:cell 3:4"
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="tell why a call is tagged or not, and what to write",
        description="Tell what is known of the client or call at a place: its verdict, the way from the call to its "
        "client, every tag with the place it comes from, and the smallest edit that would tag it.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("place", metavar="FILE[:LINE]", help="a line of a client or call; without it, the whole file")
    add_scan_options(parser)
    add_rule_options(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    found = _PLACE.fullmatch(args.place)
    if found is None or Path(found["path"]).is_dir():
        raise UsageError(f"{args.place or 'an empty word'} is no place in a file: write FILE:LINE")
    args.paths = [found["path"]]
    line, cell = (int(found[name]) if found[name] else None for name in ("line", "cell"))
    (request, *_) = read_requests(args)
    analysis = analyse_request(request, args)
    write_output(_told(request, analysis, args, line, cell))
    return status.CLEAN


def _told(request: Request, analysis: Analysis, args: argparse.Namespace, line: int | None, cell: int | None) -> str:
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.report.style import Style

    paths = PathNames(request.project.root, request.project.known, contents=request.files)
    path = args.paths[0] if args.paths != [STDIN] else args.stdin_filename or "<stdin>"
    name = relative_to_root(path, request.project.top)
    for item in analysis.unreadable:
        if item.place.path == name:
            raise UsageError(f"{paths.printable(name)}:{item.place.line}: not read: {item.reason}")
    notebook = request.files.notebook(name)
    if notebook is not None and line is not None:
        line = notebook.line(cell or 1, line)
    sites = [site for site in analysis.sites if site.place.path == name and _holds(site, line)]
    if not sites:
        others = sorted({paths.place(site.place) for site in analysis.sites if site.place.path == name})
        known = f"; they are at {', '.join(others)}" if others else ""
        raise UsageError(f"there is no LLM client or call there{known}")
    from lint_llm_tags.rules.registry import run_rules

    diagnostics = run_rules(analysis, request.policy, selected(request.policy, args))
    style = Style(color=use_color(args.color, sys.stdout))
    blocks = (
        "\n".join([*_block(site, diagnostics, paths), *_edit(site, analysis, request, paths, style)]) for site in sites
    )
    return "\n\n".join(blocks) + "\n"


def _holds(site: Site, line: int | None) -> bool:
    return line is None or site.place.line <= line <= site.place.end_line


def _block(site: Site, diagnostics: Iterable[Diagnostic], paths: PathNames) -> Iterator[str]:
    yield f"{paths.place(site.place)}: {site.kind} {site.symbol} ({site.provider}) is {site.verdict}"
    if site.because:
        yield f"  because {paths.message(site.because)}"
    if site.via:
        yield f"  sent by {site.via}, which passes on what it is given"
    for client in site.clients:
        lacks = f", lacks {', '.join(client.missing)}" if client.missing else ""
        yield f"  client {client.symbol} at {paths.place(client.place)}{lacks}"
    for tag in (*site.tags.values(), *site.others):
        yield from _tag(tag, paths)
    for dead in site.dead:
        for tag in dead.tags:
            yield f"  {tag.key} in {dead.carrier} at {paths.place(tag.place)} does not arrive: {dead.because}"
    for name in site.missing:
        if name not in site.tags:
            yield f"  {name} is missing"
    if site.key.kind != "none":
        where = f" at {paths.place(site.key.place)}" if site.key.place else ""
        yield f"  key: {site.key.kind} {site.key.name}".rstrip() + where
    if site.service:
        yield f"  service: {site.service}"
    for item in diagnostics:
        if item.place == site.place:
            yield f"  {item.code}: {paths.message(item.message)}"


def _tag(tag: FoundTag, paths: PathNames) -> Iterator[str]:
    value = "|".join(tag.values) or "a value known only at run time"
    always = "" if tag.state != "conditional" else ", not on every path"
    yield f"  {tag.key} = {value}{always}, in {tag.carrier} at {paths.place(tag.place)}"
    if tag.value_place is not None and tag.value_place != tag.place:
        yield f"    the value is written at {paths.place(tag.value_place)}"


def _edit(site: Site, analysis: Analysis, request: Request, paths: PathNames, style: Style) -> Iterator[str]:
    """What ``fix`` would write there, with ``...`` for values that nobody knows."""
    if site.verdict != "untagged":
        return
    from lint_llm_tags.fixes.offers import cure_of
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.report.fixes import difference

    files = Files(request.project.root, request.project.files, request.overlay)
    values = values_for(request, argparse.Namespace(set=[], placeholder=UNKNOWN))(files)
    cure = cure_of(site, analysis, request.policy, files, values)
    if cure.changes:
        open_ = " (fill in the dots)" if any(UNKNOWN.encode() in new for _, _, new in cure.changes) else ""
        yield f"  the smallest edit that tags it{open_}:"
    for name, old, new in cure.changes:
        yield from (f"    {line}" for line in difference(paths.data(name), old, new, style).splitlines())
    for doubt in cure.doubts:
        yield f"  look at it first: {paths.message(doubt)}"
    for reason in cure.left:
        yield f"  no edit for {paths.message(reason)}"
