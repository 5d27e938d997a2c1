import os

LLM = {
    "headers": {
        "x-llm-team": os.environ.get("TEAM", "media"),
        "x-llm-service": "assets",
    },
    "timeout_ms": 10_000,
}
