"""Sub-commands with argparse; handlers by set_defaults."""
import argparse
from collections.abc import Sequence

from . import commands
from .client import Acme


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser("acme")
    sub = root.add_subparsers(required=True)
    for name, handler in commands.COMMANDS.items():
        one = sub.add_parser(name)
        one.add_argument("text")
        one.add_argument("--feature", default=name)
        one.set_defaults(handler=handler)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    args = parser().parse_args(argv)
    print(args.handler(Acme.from_environment(), args))
    return 0
