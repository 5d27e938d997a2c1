from app.framework import Request

SERVICE = {"x-llm-team": "portal", "x-llm-service": "portal-api"}


def llm_headers(request: Request) -> dict[str, str]:
    return {**SERVICE, "x-llm-feature": request.headers.get("x-feature", request.path.strip("/"))}


def optional_headers(request: Request) -> dict[str, str]:
    headers = {**SERVICE}
    if feature := request.headers.get("x-feature"):
        headers["x-llm-feature"] = feature
    return headers
