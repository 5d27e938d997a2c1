HEADERS = {"x-llm-team": "booking", "x-llm-service": "concierge"}
