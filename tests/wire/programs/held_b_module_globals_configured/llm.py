from openai import OpenAI

_client: OpenAI | None = None
_tags: dict[str, str] = {}


def configure(*, team: str, service: str) -> None:
    global _client, _tags
    _tags = {"x-llm-team": team, "x-llm-service": service}
    _client = OpenAI(default_headers=_tags)


def client() -> OpenAI:
    if _client is None:
        raise RuntimeError("call configure() first")
    return _client


def ask(model: str, text: str, *, feature: str = "") -> str:
    headers = {"x-llm-feature": feature} if feature else None
    return client().responses.create(model=model, input=text, extra_headers=headers).output_text
