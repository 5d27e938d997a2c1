import os

TEAM = "search"
LLM_HEADERS = {"x-llm-team": TEAM, "x-llm-service": "django"}
FEATURE_HEADER = "x-llm-feature"
AZURE_ENDPOINT = os.environ["WIRE_URL"]
