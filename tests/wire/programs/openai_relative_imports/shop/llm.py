from openai import OpenAI

openai_client = OpenAI()


def tag(feature: str) -> dict[str, str]:
    return {"x-llm-team": "shop", "x-llm-service": "storefront", "x-llm-feature": feature}
