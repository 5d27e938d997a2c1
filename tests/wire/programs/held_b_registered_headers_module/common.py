HEADERS: dict[str, str] = {"x-app-version": "4.1"}
HEADERS["x-llm-team"] = "mobile"
HEADERS.update({"x-llm-service": "companion"})
