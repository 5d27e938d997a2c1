import os

DEBUG = bool(os.environ.get("DEBUG"))

LLM = {
    "API_KEY": os.environ.get("OPENAI_API_KEY", ""),
    "DEFAULT_MODEL": "m1",
    "TIMEOUT": 20,
    "HEADERS": {
        "x-llm-team": "marketplace",
        "x-llm-service": "listings",
    },
}

LLM_FEATURES = {
    "title": {"model": "m1", "headers": {"x-llm-feature": "title"}},
    "description": {"model": "m2", "headers": {"x-llm-feature": "description"}},
    "price": {"model": "m3"},
}
