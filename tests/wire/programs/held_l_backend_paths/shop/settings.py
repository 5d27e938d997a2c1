import os

LLM_TEAM = os.environ.get("LLM_TEAM", "shop")
LLM_SERVICE = "storefront"

LLM_BACKENDS = {
    "default": {
        "BACKEND": "shop.backends.OpenAIBackend",
        "OPTIONS": {"default_headers": {"x-llm-team": LLM_TEAM, "x-llm-service": LLM_SERVICE}},
    },
    "bulk": {
        "BACKEND": "shop.backends.OpenAIBackend",
        "OPTIONS": {"max_retries": 0},
    },
}
