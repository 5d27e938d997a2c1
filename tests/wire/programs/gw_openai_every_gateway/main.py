"""One application behind every gateway in turn: where each of them reads tags, given with openai."""
import json
import os

from openai import OpenAI

GATEWAY = os.environ["LLM_GATEWAY_URL"]
TAGS = {"team": "pay", "service": "invoices", "feature": "remind"}
PARTIAL = {"team": "pay", "service": "invoices"}
ask = [{"role": "user", "content": "hi"}]


def client(**headers: str) -> OpenAI:
    return OpenAI(base_url=GATEWAY, api_key="dummy", default_headers=headers)


def pairs(tags: dict[str, str]) -> str:
    return ",".join(f"{name}:{value}" for name, value in tags.items())


client(**{"x-litellm-tags": pairs(TAGS)}).chat.completions.create(model="m1", messages=ask)  # call: m1
client(**{"x-litellm-tags": "team:pay,service:invoices"}).chat.completions.create(model="m2", messages=ask)  # call: m2
client(**{"x-litellm-spend-logs-metadata": json.dumps(TAGS)}).chat.completions.create(model="m3", messages=ask)  # call: m3
helicone = {f"Helicone-Property-{name.title()}": value for name, value in TAGS.items()}
client(**helicone).chat.completions.create(model="m4", messages=ask)  # call: m4
portkey = OpenAI(base_url=GATEWAY, api_key="dummy", default_headers={"x-portkey-metadata": json.dumps(PARTIAL)})
portkey.chat.completions.create(model="m5", messages=ask)  # call: m5
portkey.chat.completions.create(  # call: m6
    model="m6", messages=ask, extra_headers={"x-portkey-metadata": json.dumps({"feature": "remind"})}
)
client().chat.completions.create(model="m7", messages=ask, extra_headers={"cf-aig-metadata": json.dumps(TAGS)})  # call: m7
client().chat.completions.create(model="m8", messages=ask, extra_headers={"X-TFY-METADATA": json.dumps({**TAGS})})  # call: m8
bricks = client(**{"Databricks-Ai-Gateway-Request-Tags": '{"team": "pay", "service": "invoices"}'})
bricks.chat.completions.create(model="m9", messages=ask)  # call: m9
baggage = ",".join("=".join(item) for item in TAGS.items())
client(baggage=baggage).chat.completions.create(model="m10", messages=ask)  # call: m10
client(baggage="team=pay;source=ci,service=invoices").chat.completions.create(model="m11", messages=ask)  # call: m11
client().chat.completions.create(model="m12", messages=ask, metadata=TAGS)  # call: m12
client().chat.completions.create(model="m13", messages=ask, extra_body={"tags": [f"{k}:{v}" for k, v in TAGS.items()]})  # call: m13
client(**{f"x-llm-{name}": value for name, value in TAGS.items()}).chat.completions.create(model="m14", messages=ask)  # call: m14
