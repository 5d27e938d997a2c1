from typing import Any

from langchain_openai import ChatOpenAI


class CompanyChat(ChatOpenAI):
    """ChatOpenAI with the house's headers."""

    def __init__(self, feature: str, **kwargs: Any) -> None:
        headers = {"x-llm-team": "retail", "x-llm-service": "shelf", "x-llm-feature": feature}
        super().__init__(default_headers=headers, **kwargs)


def build(**kwargs: Any) -> ChatOpenAI:
    options: dict[str, Any] = {"temperature": 0, "max_retries": 1}
    options.update(kwargs)
    return ChatOpenAI(**options)


print(CompanyChat("restock", model="m1").invoke("restock?").content)  # call: m1
print(build(model="m2", default_headers={"x-llm-team": "retail"}).invoke("price?").content)  # call: m2
