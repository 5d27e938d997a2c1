"""A Router that falls back to a deployment without tags."""

import litellm

TAGS = {"x-llm-team": "core", "x-llm-service": "answers", "x-llm-feature": "ask"}
router = litellm.Router(
    model_list=[
        {"model_name": "first", "litellm_params": {"model": "openai/m1", "extra_headers": TAGS}},
        {"model_name": "spare", "litellm_params": {"model": "openai/m2"}},
    ],
    fallbacks=[{"first": ["spare"]}],
    num_retries=0,
)
print(router.completion(model="first", messages=[{"role": "user", "content": "x"}]).choices[0])  # call: m1, m2
