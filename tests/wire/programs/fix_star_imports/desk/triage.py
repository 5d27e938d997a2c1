from .common import *


def triage(text):
    log.info("triage")
    return GPT.responses.create(model="m1", input=text)  # call: m1


def route_ticket(text):
    return CLAUDE.messages.create(model="m2", max_tokens=10, messages=[{"role": "user", "content": text}])  # call: m2
