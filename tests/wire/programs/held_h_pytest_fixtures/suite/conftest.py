import pytest
from openai import OpenAI


@pytest.fixture(scope="session")
def owner() -> dict[str, str]:
    return {"x-llm-team": "qa", "x-llm-service": "evals"}


@pytest.fixture
def client(owner: dict[str, str]) -> OpenAI:
    return OpenAI(default_headers=owner)


@pytest.fixture
def ask(client: OpenAI):
    def send(model: str, **headers: str) -> str:
        named = {f"x-llm-{name}": value for name, value in headers.items()}
        return client.responses.create(model=model, input="x", extra_headers=named).output_text

    yield send
    client.close()
