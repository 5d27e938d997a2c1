"""match statements that choose tags, and a loop over states."""
from anthropic import Anthropic

client = Anthropic(default_headers={"x-llm-team": "st", "x-llm-service": "ma"})


def headers_for(state: str) -> dict[str, str]:
    match state:
        case "draft" | "review":
            return {"x-llm-feature": state}
        case "publish":
            return {"x-llm-feature": "publish"}
        case _:
            return {}


def step(state: str, model: str) -> None:
    client.messages.create(  # call: m1, m2, m3
        model=model,
        max_tokens=5,
        messages=[{"role": "user", "content": state}],
        extra_headers=headers_for(state),
    )


step("draft", "m1")
step("publish", "m2")
step("archive", "m3")
