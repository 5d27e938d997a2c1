#!/usr/bin/env python
"""Ask a model from the command line."""
import argparse
import os

import openai


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("question", nargs="?", default="why?")
    parser.add_argument("--model", default="m1")
    parser.add_argument("--team", default=os.environ.get("USER_TEAM", "cli"))
    args = parser.parse_args(argv)
    client = openai.OpenAI()
    resp = client.chat.completions.create(  # call: m1
        model=args.model,
        messages=[{"role": "user", "content": args.question}],
        extra_headers={"x-llm-team": args.team, "x-llm-service": "ask-cli"},
    )
    print(resp.choices[0].message.content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
