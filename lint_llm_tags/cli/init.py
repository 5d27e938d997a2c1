"""``lint-llm-tags init``: a first policy from what the repository says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.scan import Request, analyse_request
from lint_llm_tags.cli.terminal import OutputError, is_terminal, write_output
from lint_llm_tags.source.files import UsageError, find_root, list_project

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

NAME = "init"

_EXAMPLES = """\
examples:
  lint-llm-tags init                      on a terminal: asks, then writes lint-llm-tags.toml
  lint-llm-tags init --print              only show it
  lint-llm-tags init --required team,service,feature --gateway https://llm.acme.internal
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="write a first policy from what the repository says",
        description="Read the repository and write a commented policy: its services, their teams from CODEOWNERS or "
        "Backstage, the keys and tags that are used. On a terminal it asks for what it cannot know.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("--required", metavar="TAGS", help="tags that every request must carry, separated by commas")
    parser.add_argument("--gateway", metavar="URL", help="the gateway that requests should go through")
    parser.add_argument("--header-prefix", metavar="PREFIX", help="headers with this prefix carry tags")
    parser.add_argument("--print", action="store_true", help="print the policy instead of writing it")
    parser.add_argument("--force", action="store_true", help="replace a lint-llm-tags.toml that is there")
    parser.set_defaults(run=run, parser=parser, quiet=False, no_progress=False, no_cache=False)


def run(args: argparse.Namespace) -> int:
    from lint_llm_tags.policy.finding import POLICY_FILE, default_policy
    from lint_llm_tags.report.policy_draft import findings, policy_text
    from lint_llm_tags.source.services import directories_of_services

    root = find_root(Path.cwd())
    file = root / POLICY_FILE
    if not args.print:
        _refuse_to_replace(file, args)
    project = list_project(root)
    request = Request(project, project.files, default_policy(root), complete=True)
    analysis = analyse_request(request, args)
    directories = directories_of_services([*project.files, *project.others])
    found = findings(project, analysis, directories)
    asking = is_terminal(sys.stdin) and is_terminal(sys.stdout) and not args.print
    required = _required(args, asking)
    gateway = args.gateway if args.gateway is not None else _ask("Gateway URL (empty: none)", "", asking)
    text = policy_text(found, required, gateway, args.header_prefix or "")
    _check(text, file)
    if args.print:
        write_output(text)
        return status.CLEAN
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{POLICY_FILE}: {error.strerror}") from None
    teams = f", {len(found.teams)} teams" if found.teams else ""
    write_output(
        f"Wrote {file.name} with {len(found.services)} services{teams}. Look through its comments, then:\n"
        "  lint-llm-tags check             what breaks it\n"
        "  lint-llm-tags baseline create   begin with what is new\n"
    )
    return status.CLEAN


def _refuse_to_replace(file: Path, args: argparse.Namespace) -> None:
    from lint_llm_tags.policy.finding import find_policy

    known = find_policy(file.parent)
    if known is not None and known.parent == file.parent and not args.force:
        raise UsageError(f"there is a policy already: {known} (--print shows what would be written)")


def _required(args: argparse.Namespace, asking: bool) -> Sequence[str]:
    given = args.required or _ask("Tags that every request must carry", "team,service,feature", asking)
    return [tag.strip() for tag in given.split(",") if tag.strip()]


def _ask(question: str, default: str, asking: bool) -> str:
    if not asking:
        return default
    suffix = f" [{default}]" if default else ""
    try:
        return input(f"{question}{suffix}: ").strip() or default
    except EOFError:
        return default


def _check(text: str, file: Path) -> None:
    """What was asked for must make a policy."""
    from tempfile import TemporaryDirectory

    from lint_llm_tags.policy.finding import PolicyError
    from lint_llm_tags.policy.loading import load_policy

    with TemporaryDirectory() as directory:
        copy = Path(directory) / file.name
        copy.write_text(text, encoding="utf-8")
        try:
            load_policy(copy)
        except PolicyError as error:
            raise UsageError(str(error).removeprefix(f"{copy.as_posix()}: ")) from None
