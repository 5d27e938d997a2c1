"""Shell completion for our CLI."""

import argparse

COMMANDS = ["deploy", "status", "rollback"]


def completion(model, messages, api_key=None):
    """`model` is the shell's name, `messages` the words typed so far."""
    last = messages[-1]["content"] if messages else ""
    return [command for command in COMMANDS if command.startswith(last)]


async def acompletion(model, messages):
    return completion(model, messages)


def embedding(model, input):
    return [len(word) for word in input]


parser = argparse.ArgumentParser()
parser.add_argument("--complete", default="de")
arguments = parser.parse_args([])
print(completion(model="bash", messages=[{"role": "user", "content": arguments.complete}]))
print(embedding(model="len", input=COMMANDS))
