import os

import anthropic

TEAM = os.environ["COST_TEAM"]
SERVICE = os.getenv("COST_SERVICE", "imports")

client = anthropic.Anthropic(
    api_key=os.environ.get("ANTHROPIC_API_KEY"),
    base_url=os.environ["ANTHROPIC_BASE_URL"],
    default_headers={"x-llm-team": TEAM, "x-llm-service": SERVICE},
)


def run(feature=os.environ.get("COST_FEATURE", "csv")):
    client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": feature})  # call: m1


run()
client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m2
