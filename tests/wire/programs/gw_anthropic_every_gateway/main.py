"""The same with anthropic."""
import json
import os

from anthropic import Anthropic

ROOT = os.environ["LLM_GATEWAY_URL"].removesuffix("/v1")
TAGS = {"team": "pay", "service": "invoices", "feature": "remind"}


def send(model: str, headers: dict[str, str], **more) -> None:
    client = Anthropic(base_url=ROOT, api_key="dummy", default_headers=headers)
    client.messages.create(model=model, max_tokens=5, messages=[{"role": "user", "content": "hi"}], **more)


send("m1", {"x-litellm-tags": "team:pay,service:invoices,feature:remind"})  # call: m1
send("m2", {"Helicone-Property-Team": "pay", "Helicone-Property-Service": "invoices"})  # call: m2
send("m3", {"x-portkey-metadata": json.dumps(TAGS)})  # call: m3
send("m4", {"cf-aig-metadata": json.dumps({**TAGS, "feature": ""})})  # call: m4
send("m5", {"x-tfy-metadata": json.dumps(TAGS)})  # call: m5
send("m6", {"databricks-ai-gateway-request-tags": json.dumps(TAGS)})  # call: m6
send("m7", {"baggage": "team=pay,service=invoices,feature=remind"})  # call: m7
send("m8", {}, extra_headers={"baggage": f"team={TAGS['team']}"})  # call: m8
