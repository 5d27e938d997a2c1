"""A command line tool with subcommands over an extractor that retries; the check makes a client of its own."""
from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from openai import OpenAI

from extract import Extractor, check_totals, parse


def cmd_extract(args: argparse.Namespace) -> int:
    extractor = Extractor(args.source)
    for path in args.paths:
        print(parse(extractor.extract(path)))
    return 0


def cmd_check(args: argparse.Namespace) -> int:
    client = OpenAI(default_headers={"x-llm-team": "finance"}) if args.shared else None
    for path in args.paths:
        print(check_totals(parse(path.read_text()), client))
    return 0


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="invoices")
    commands = parser.add_subparsers(dest="command", required=True)
    extract = commands.add_parser("extract")
    extract.add_argument("paths", nargs="+", type=Path)
    extract.add_argument("--source", default="cli")
    extract.set_defaults(func=cmd_extract)
    check = commands.add_parser("check")
    check.add_argument("paths", nargs="+", type=Path)
    check.add_argument("--shared", action="store_true")
    check.set_defaults(func=cmd_check)
    return parser


def main(argv: list[str] | None = None) -> int:
    args = build_parser().parse_args(argv)
    return args.func(args)


if __name__ == "__main__":
    with tempfile.NamedTemporaryFile("w", suffix=".json") as page:
        page.write("{}")
        page.flush()
        main(["extract", page.name])
        main(["check", page.name])
        raise SystemExit(main(["check", "--shared", page.name]))
