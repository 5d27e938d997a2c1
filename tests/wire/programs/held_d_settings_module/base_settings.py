LLM = {
    "MODEL": "m1",
    "HEADERS": {"x-llm-team": "portal", "x-llm-service": "search"},
}
LLM_BULK_HEADERS = LLM["HEADERS"] | {"x-llm-feature": "bulk"}
