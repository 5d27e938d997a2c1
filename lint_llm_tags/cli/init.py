"""``lint-llm-tags init``: a first policy from what the repository says."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.scan import Request, analyse_request
from lint_llm_tags.cli.terminal import OutputError, is_terminal, note, warn, write_output
from lint_llm_tags.policy.kinds import did_you_mean
from lint_llm_tags.source.files import UsageError, list_project
from lint_llm_tags.source.realm import find_root
from lint_llm_tags.source.text import reason_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from lint_llm_tags.report.policy_draft import Findings

NAME = "init"

_EXAMPLES = """\
examples:
  lint-llm-tags init                      on a terminal: asks, then writes lint-llm-tags.toml
  lint-llm-tags init --print              only show it
  lint-llm-tags init --required team,service,feature --gateway https://llm.acme.internal --team search=growth
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
    parser.add_argument(
        "--team",
        metavar="SERVICE=TEAM",
        action="append",
        default=[],
        help="who owns a service that no CODEOWNERS or catalog-info.yaml names an owner of (repeatable)",
    )
    parser.add_argument("--print", action="store_true", help="print the policy instead of writing it")
    parser.add_argument("--force", action="store_true", help="replace a lint-llm-tags.toml that is there")
    parser.set_defaults(run=run, parser=parser, quiet=False, no_progress=False, no_cache=False)


def run(args: argparse.Namespace) -> int:
    from lint_llm_tags.policy.finding import POLICY_FILE, default_policy
    from lint_llm_tags.report.policy_draft import findings, policy_text
    from lint_llm_tags.source.services import directories_of_services

    root = Path(find_root(os.getcwd()))
    file = root / POLICY_FILE
    if not args.print:
        _refuse_to_replace(file, args)
    project = list_project(str(root))
    request = Request(project, project.files, default_policy(root))
    analysis = analyse_request(request, args)
    found = findings(project, analysis, directories_of_services([*project.files, *project.others]))
    asking = is_terminal(sys.stdin) and is_terminal(sys.stdout) and not args.print
    prefix = args.header_prefix or ""

    def valid_tags(answer: str) -> None:
        _check(policy_text(found, _tags(answer), "", prefix), file)

    def valid_gateway(answer: str) -> None:
        _check(policy_text(found, required, answer, prefix), file)

    required = _tags(
        _answer(args.required, "Tags that every request must carry", "team,service,feature", asking, valid_tags)
    )
    gateway = _answer(args.gateway, "Gateway URL (empty: none)", "", asking, valid_gateway)
    _settle_teams(found, args.team, asking and "team" in required)
    text = policy_text(found, required, gateway, prefix)
    _check(text, file)
    if args.print:
        write_output(text)
        return status.CLEAN
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{POLICY_FILE}: {reason_of(error)}") from None
    from lint_llm_tags.report.text import counted

    known = f"{counted(len(found.services), 'service')} and {counted(len(found.teams), 'team')}"
    write_output(
        f"Wrote {file.name} with {known}. Look through its comments, then:\n"
        "  lint-llm-tags check             shows what breaks it\n"
        "  lint-llm-tags baseline create   lists that as known, so that only what is new is reported\n"
    )
    return status.CLEAN


def _refuse_to_replace(file: Path, args: argparse.Namespace) -> None:
    from lint_llm_tags.policy.finding import find_policy

    known = find_policy(file.parent)
    if known is not None and known.parent == file.parent and not args.force:
        raise UsageError(f"there is a policy already: {known} (--print shows what would be written)")


def _tags(text: str) -> Sequence[str]:
    tags = [tag.strip() for tag in text.split(",") if tag.strip()]
    if not tags:
        raise UsageError("no tag is named: write them like team,service,feature")
    return tags


def _answer(given: str | None, question: str, default: str, asking: bool, check: Callable[[str], None]) -> str:
    """What the option says, else what somebody answers; asked again until it makes a policy."""
    if given is not None or not asking:
        answer = default if given is None else given
        check(answer)
        return answer
    while True:
        answer = _ask(f"{question}{f' [{default}]' if default else ''}: ") or default
        try:
            check(answer)
        except UsageError as error:
            note(str(error))
        else:
            return answer


def _settle_teams(found: Findings, given: Sequence[str], asking: bool) -> None:
    """Say who owns the services that nobody owns: by ``--team``, else by asking."""
    from lint_llm_tags.report.policy_draft import is_team, near_team

    by_name = {service.name: service for service in found.services}
    for pair in given:
        name, equals, team = pair.partition("=")
        if not equals:
            raise UsageError(f"--team {pair}: expected SERVICE=TEAM")
        if name not in by_name:
            raise UsageError(f"--team {pair}: there is no service {name}{did_you_mean(name, by_name)}")
        if not is_team(team):
            raise UsageError(f"--team {pair}: expected SERVICE=TEAM, the team in lower case")
        if near := near_team(team, found):
            warn(f'--team {pair}: {team} is a new team; did you mean "{near}"?')
        by_name[name].own(team, "--team")
    for service in found.services if asking else ():
        while not service.team:
            team = _ask(f"Team that owns {service.directory} ({', '.join(found.teams) or 'none known'}; empty: open): ")
            if not team:
                break
            if not is_team(team):
                note("a team is one word in lower case, such as support or growth-eu")
                continue
            near = near_team(team, found)
            if near and _ask(f'{team} is a new team. Did you mean "{near}"? [Y/n]: ').lower() not in ("n", "no"):
                team = near
            service.own(team, "given to lint-llm-tags init")
    found.teams = tuple(sorted({*found.teams, *(service.team for service in found.services if service.team)}))


def _ask(question: str) -> str:
    """The answer of the person at the terminal; empty when there is no more."""
    try:
        return input(question).strip()
    except EOFError:
        write_output("\n")
        return ""


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
