"""match with class, mapping and sequence patterns decides client and headers."""
from dataclasses import dataclass

import anthropic
import openai


@dataclass
class Cheap:
    feature: str


@dataclass
class Good:
    feature: str | None = None
    team: str = "risk"


oa = openai.OpenAI(default_headers={"x-llm-team": "risk", "x-llm-service": "score"})
an = anthropic.Anthropic(default_headers={"x-llm-service": "score"})


def run(plan: Cheap | Good, text: str) -> None:
    match plan:
        case Cheap(feature=feature):
            oa.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": feature})  # call: m1
        case Good(feature=None, team=team):
            an.messages.create(  # call: m2
                model="m2", max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers={"x-llm-team": team}
            )
        case Good(feature, team):
            an.messages.create(  # call: m3
                model="m3",
                max_tokens=9,
                messages=[{"role": "user", "content": text}],
                extra_headers={"x-llm-team": team, "x-llm-feature": feature},
            )


def from_config(config: dict, text: str) -> None:
    match config:
        case {"kind": "embed", "tags": {"feature": str(feature)}}:
            oa.embeddings.create(model="m4", input=text, extra_headers={"x-llm-feature": feature})  # call: m4
        case {"kind": "embed", **rest}:
            oa.embeddings.create(model="m5", input=text, extra_headers=rest)


run(Cheap("flag"), "a")
run(Good(), "b")
run(Good("explain"), "c")
from_config({"kind": "embed", "tags": {"feature": "vector"}}, "d")
from_config({"kind": "embed"}, "e")  # call: m5
