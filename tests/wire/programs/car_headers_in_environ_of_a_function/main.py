"""A function sets the environment for one SDK, in a module that shares the client of another one."""

import os

from anthropic import Anthropic
from openai import OpenAI

judge = Anthropic(default_headers={"x-llm-team": "growth", "x-llm-service": "judge"})  # client: tagged


def configure(team):
    os.environ["OPENAI_CUSTOM_HEADERS"] = f"x-llm-team: {team}\nx-llm-service: mailer"


def verdict(text):
    messages = [{"role": "user", "content": text}]
    return judge.messages.create(model="m1", max_tokens=9, messages=messages)  # call: m1


def subject(text):
    client = OpenAI()  # client: tagged
    headers = {"x-llm-feature": "subject"}
    return client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2


configure("growth")
verdict(subject("a"))
