"""litellm behind a small service with fallbacks and per-call overrides."""

import litellm

litellm.drop_params = True


class LLM:
    def __init__(self, team: str, service: str, **params) -> None:
        self.params = {"num_retries": 0, **params}
        self.headers = {"x-llm-team": team, "x-llm-service": service}

    def __call__(self, prompt: str, *, model: str = "openai/m1", feature: str | None = None, **overrides) -> str:
        headers = dict(self.headers)
        if feature:
            headers["x-llm-feature"] = feature
        response = litellm.completion(
            model=model,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=headers,
            **{**self.params, **overrides},
        )
        return response.choices[0].message.content


llm = LLM("growth", "mailer", temperature=0)


def subject_line(text: str) -> str:
    return llm(text)  # call: m1


def preheader(text: str) -> str:
    return llm(text, model="openai/m2", feature="preheader", max_tokens=3)  # call: m2


def unsubscribe_reason(text: str) -> str:
    return llm(text, model="openai/m3", max_tokens=3)  # call: m3


print(subject_line("a"), preheader("b"), unsubscribe_reason("c"))
