"""Subcommands with set_defaults(handler=...), options as keyword arguments, a client made after parsing."""
from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial

from openai import OpenAI


def make_client(args: argparse.Namespace) -> OpenAI:
    headers = {"x-llm-team": args.team, "x-llm-service": "recipes"}
    return OpenAI(base_url=args.base_url, default_headers=headers) if args.base_url else OpenAI(default_headers=headers)


def cook(client: OpenAI, args: argparse.Namespace) -> int:
    reply = client.responses.create(  # call: m1
        model=args.model, input=f"Cook {args.dish}", extra_headers={"x-llm-feature": "cook"}
    )
    print(reply.output_text)
    return 0


def shop(client: OpenAI, args: argparse.Namespace, *, feature: str) -> int:
    reply = client.chat.completions.create(  # call: m2, m3
        model=args.model,
        messages=[{"role": "user", "content": f"Shop for {args.dish}"}],
        extra_headers={"x-llm-feature": feature},
    )
    print(reply.choices[0].message.content)
    return 0


def paint(client: OpenAI, args: argparse.Namespace) -> int:
    print(client.images.generate(model="m4", prompt=args.dish).data[0].url)  # call: m4
    return 0


def parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("dish")
    common.add_argument("--model", default="m1")
    top = argparse.ArgumentParser(prog="recipes")
    top.add_argument("--team", default="food")
    top.add_argument("--base-url")
    commands = top.add_subparsers(required=True)
    for name, handler in {
        "cook": cook,
        "shop": partial(shop, feature="shopping-list"),
        "market": partial(shop, feature="market-list"),
        "paint": paint,
    }.items():
        commands.add_parser(name, parents=[common]).set_defaults(handler=handler)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    args = parser().parse_args(argv)
    return args.handler(make_client(args), args)


if __name__ == "__main__":
    for line in ("cook soup", "shop soup --model m2", "market soup --model m3", "paint soup"):
        if status := main(line.split()):
            sys.exit(status)
