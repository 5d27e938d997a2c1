"""Everything that talks to OpenAI. This directory is a namespace package: ``openai`` means the SDK here."""

import openai


def ask(model):
    return openai.responses.create(model=model, input="hello")  # call: m1
