from openai import OpenAI

_client = None


def _get() -> OpenAI:
    global _client
    if _client is None:
        _client = OpenAI()
    return _client


def ask(model: str, text: str, headers: dict[str, str] | None = None) -> str:
    completion = _get().chat.completions.create(model=model, messages=[{"role": "user", "content": text}], extra_headers=headers)
    return completion.choices[0].message.content or ""
