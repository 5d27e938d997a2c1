"""Ports as abstract classes: who drafts and judges knows nothing of the SDKs, and its file imports no adapter."""
from __future__ import annotations

from openai import OpenAI

from adapters.hosted import AnthropicJudges, OpenAIDrafts
from contracts import Contracts, Review


def main() -> None:
    with OpenAI() as client:
        contracts = Contracts(OpenAIDrafts(client), Review(AnthropicJudges()))
        print(contracts.write("x"))
        print(contracts.append("y"))


main()
