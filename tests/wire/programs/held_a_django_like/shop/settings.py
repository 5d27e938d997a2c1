import os

DEBUG = False

ATTRIBUTION = {
    "TEAM": "catalog",
    "SERVICE": "shop",
}

LLM_PROVIDERS = {
    "default": {
        "API_KEY": os.environ.get("OPENAI_API_KEY", ""),
        "OPTIONS": {"timeout": 30, "max_retries": 0},
        "HEADERS": {
            "x-llm-team": ATTRIBUTION["TEAM"],
            "x-llm-service": ATTRIBUTION["SERVICE"],
        },
    },
    "cheap": {
        "API_KEY": os.environ.get("OPENAI_API_KEY", ""),
        "OPTIONS": {"timeout": 5},
        "HEADERS": {},
    },
}
