from openai import OpenAI

_made: dict[str, OpenAI] = {}


def __getattr__(name: str) -> OpenAI:
    if name == "plain":
        return _made.setdefault(name, OpenAI())
    if name == "tagged":
        return OpenAI(default_headers={"x-llm-team": "web", "x-llm-service": "site", "x-llm-feature": "faq"})
    raise AttributeError(name)
