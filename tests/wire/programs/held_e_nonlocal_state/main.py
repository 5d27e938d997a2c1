"""Closures that change what the enclosing function holds."""
from openai import OpenAI


def session(team: str):
    client = None
    headers = {"x-llm-team": team}

    def login(service: str) -> None:
        nonlocal client, headers
        headers = headers | {"x-llm-service": service}
        client = OpenAI(default_headers=headers)

    def ask(text: str) -> str:
        assert client is not None
        return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "ask"}).output_text  # call: m1

    def bare(text: str) -> str:
        return client.responses.create(model="m2", input=text).output_text  # call: m2

    return login, ask, bare


login, ask, bare = session("hr")
login("leave")
ask("x")
bare("y")
