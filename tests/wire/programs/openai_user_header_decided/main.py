"""A parameter decides about headers: about one that is no tag, about a tag, and about one beside a tag."""

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "desk"})


def ask(question, user=None):
    headers = {"x-user": user} if user else {}
    return client.responses.create(model="m1", input=question, extra_headers=headers)  # call: m1


def tell(model, question, user=None, feature=None):
    headers = {"x-user": user, "x-llm-feature": feature} if feature else {"x-user": user}
    return client.responses.create(model=model, input=question, extra_headers=headers)


def say(question, user=None):
    headers = {"x-user": user, "x-llm-feature": "say"} if user else {"x-llm-feature": "say"}
    return client.responses.create(model="m4", input=question, extra_headers=headers)  # call: m4


ask("a")
ask("b", "ada")
tell("m2", "c", "ada")  # call: m2
tell("m3", "d", "ada", "dunning")  # call: m3
say("e")
say("f", "ada")
