BASE = {"x-llm-team": "acme", "x-llm-service": "shared"}
ALL = {**BASE, "x-llm-feature": "embed"}
