from __future__ import annotations

try:
    import litellm
except ImportError:  # the cheap build comes without it
    litellm = None

DEFAULT_HEADERS: dict[str, str] = {"x-llm-team": "edge"}
DEFAULT_HEADERS["x-llm-service"] = "gateway"


class Engine:
    available = litellm is not None

    def __call__(self, text: str, *, feature: str = "chat") -> str:
        if not self.available:
            raise RuntimeError("pip install 'engine[llm]'")
        headers = DEFAULT_HEADERS.copy()
        headers["x-llm-feature"] = feature
        response = litellm.completion(model="openai/m1", messages=[{"role": "user", "content": text}], extra_headers=headers)  # call: m1
        return response.choices[0].message.content


engine = Engine()
print(engine("hello"))
print(litellm.completion(model="openai/m2", messages=[{"role": "user", "content": "x"}], extra_headers=DEFAULT_HEADERS).id)  # call: m2
