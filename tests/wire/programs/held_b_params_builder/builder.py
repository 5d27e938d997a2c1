from typing import Any

TEAM_HEADERS = {"x-llm-team": "web", "x-llm-service": "assistant"}


def build_params(model: str, prompt: str, *, feature: str | None = None, json_mode: bool = False, **sampling: Any) -> dict[str, Any]:
    params: dict[str, Any] = {
        "model": model,
        "messages": [{"role": "user", "content": prompt}],
        "extra_headers": dict(TEAM_HEADERS),
    }
    if json_mode:
        params["response_format"] = {"type": "json_object"}
    if feature:
        params["extra_headers"]["x-llm-feature"] = feature
    params.update(sampling)
    return params


def stream_params(model: str, prompt: str) -> dict[str, Any]:
    params = build_params(model, prompt, feature="stream")
    params["stream"] = True
    params["stream_options"] = {"include_usage": False}
    return params
