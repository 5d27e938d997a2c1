import argparse
import os
from dataclasses import dataclass

from openai import OpenAI


@dataclass
class Context:
    client: OpenAI
    verbose: bool = False


def build_parser():
    parser = argparse.ArgumentParser(prog="aide")
    parser.add_argument("--team", default=os.environ.get("AIDE_TEAM", "devtools"))
    commands = parser.add_subparsers(dest="command", required=True)

    ask = commands.add_parser("ask")
    ask.add_argument("question")
    ask.add_argument("--verbose", action="store_true")
    ask.set_defaults(func=cmd_ask)

    commit = commands.add_parser("commit-message")
    commit.add_argument("diff")
    commit.set_defaults(func=cmd_commit)

    review = commands.add_parser("review")
    review.add_argument("files", nargs="+")
    review.set_defaults(func=cmd_review)
    return parser


def cmd_ask(ctx: Context, args: argparse.Namespace) -> None:
    stream = ctx.client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": args.question}],
        stream=True,
        extra_headers={"x-llm-feature": "ask"},
    )
    for chunk in stream:
        if chunk.choices:
            print(chunk.choices[0].delta.content or "", end="")
    print()


def cmd_commit(ctx: Context, args: argparse.Namespace) -> None:
    response = ctx.client.responses.create(model="m2", input=f"Commit message for:\n{args.diff}")  # call: m2
    print(response.output_text)


def cmd_review(ctx, args):
    client = ctx.client.with_options(timeout=120, default_headers={"x-llm-feature": "review"})
    for path in args.files:
        print(path, client.responses.create(model="m3", input=f"Review {path}").output_text)  # call: m3


def main(argv=None):
    args = build_parser().parse_args(argv)
    headers = {"x-llm-team": args.team, "x-llm-service": "aide-cli"}
    ctx = Context(OpenAI(default_headers=headers), verbose=getattr(args, "verbose", False))
    args.func(ctx, args)
