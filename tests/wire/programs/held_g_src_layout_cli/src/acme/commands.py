from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import Acme


def summarize(acme: Acme, args: Namespace) -> str:
    return acme.openai.responses.create(model="m1", input=args.text).output_text  # call: m1


def embed(acme: Acme, args: Namespace) -> int:
    return len(acme.openai.embeddings.create(model="m2", input=args.text, extra_headers={"x-llm-feature": args.feature}).data)  # call: m2


def rate(acme: Acme, args: Namespace) -> str:
    client = acme.openai.with_options(default_headers={"x-llm-feature": "rate"}, timeout=5)
    return client.chat.completions.create(model="m3", messages=[{"role": "user", "content": args.text}]).choices[0].message.content  # call: m3


COMMANDS = {function.__name__: function for function in (summarize, embed, rate)}
