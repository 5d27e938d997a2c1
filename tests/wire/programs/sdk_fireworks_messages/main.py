"""Fireworks: the Anthropic-like messages, streams and options."""
import os

from fireworks import Fireworks

URL = os.environ["WIRE_URL"] + "/fireworks"
TEAM, SERVICE = "agents", "planner"


def client_for(feature: str) -> Fireworks:
    return Fireworks(
        base_url=URL,
        default_headers={"x-llm-team": TEAM, "x-llm-service": SERVICE, "x-llm-feature": feature},
    )


with client_for("plan") as planner:
    planner.messages.create(model="m1", max_tokens=10, messages=[{"role": "user", "content": "hi"}])  # call: m1
    for event in planner.chat.completions.create(model="m2", stream=True, messages=[{"role": "user", "content": "hi"}]):  # call: m2
        print(event)

bare = Fireworks(base_url=URL)
bare.completions.create(  # call: m3
    model="m3",
    prompt="hi",
    extra_body={"metadata": {"team": TEAM, "service": SERVICE, "feature": "text"}},
)
bare.messages.create(  # call: m4
    model="m4",
    max_tokens=10,
    messages=[{"role": "user", "content": "hi"}],
    extra_headers={"x-llm-team": TEAM, "x-llm-service": SERVICE},
)
bare.with_options(default_headers={"x-llm-team": TEAM}).chat.completions.create(  # call: m5
    model="m5", messages=[{"role": "user", "content": "hi"}], extra_headers={"x-llm-service": SERVICE}
)
