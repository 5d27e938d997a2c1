"""llm-tool: ask, embed or draft from the command line."""

import argparse
import sys

from anthropic import Anthropic
from openai import OpenAI


def tagged(feature):
    return {"x-llm-team": "devx", "x-llm-service": "llm-tool", "x-llm-feature": feature}


def cmd_ask(arguments):
    client = OpenAI(default_headers=tagged("ask"))
    for chunk in client.chat.completions.create(model="m1", messages=[{"role": "user", "content": arguments.text}], stream=True):  # call: m1
        sys.stdout.write(chunk.choices[0].delta.content or "")


def cmd_embed(arguments):
    print(len(OpenAI().embeddings.create(model="m2", input=arguments.text).data))  # call: m2


def cmd_draft(arguments):
    with Anthropic(default_headers=tagged("draft")) as client:
        print(client.messages.create(model="m3", max_tokens=9, messages=[{"role": "user", "content": arguments.text}]).id)  # call: m3


def main(argv):
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    for name, function in {"ask": cmd_ask, "embed": cmd_embed, "draft": cmd_draft}.items():
        command = commands.add_parser(name)
        command.add_argument("text")
        command.set_defaults(run=function)
    arguments = parser.parse_args(argv)
    arguments.run(arguments)


for line in (["ask", "why"], ["embed", "word"], ["draft", "mail"]):
    main(line)
