import litellm
from litellm.exceptions import APIConnectionError, RateLimitError

MODELS = ["openai/m1", "anthropic/m2"]


def with_tags(feature):
    return {"x-llm-team": "ops", "x-llm-service": "pager", "x-llm-feature": feature}


def robust(messages, feature="triage"):
    answers = []
    for model in MODELS:
        try:
            answers.append(litellm.completion(model=model, messages=messages, max_tokens=16, extra_headers=with_tags(feature)))  # call: m1, m2
        except (RateLimitError, APIConnectionError):
            continue
    return answers


def careless(messages):
    for model in ("openai/m3", "anthropic/m4"):
        litellm.completion(model=model, messages=messages, max_tokens=16)  # call: m3, m4


alert = [{"role": "user", "content": "disk 99 %"}]
print(len(robust(alert)))
careless(alert)
