import json
import os

from openai import OpenAI

BASE = os.environ["LLM_GATEWAY_URL"]


def helicone(user: str) -> OpenAI:
    return OpenAI(
        base_url=BASE,
        default_headers={
            "Helicone-Auth": f"Bearer {os.environ.get('HELICONE_API_KEY')}",
            "Helicone-Property-Team": "finance",
            "Helicone-Property-Service": "reports",
            "Helicone-User-Id": user,
        },
    )


portkey = OpenAI(base_url=BASE, default_headers={"x-portkey-api-key": "pk", "x-portkey-metadata": json.dumps({"team": "finance", "service": "reports", "_user": "u1"})})
cloudflare = OpenAI(base_url=BASE, default_headers={"cf-aig-metadata": json.dumps(dict(team="finance", service="reports", feature="chart"))})
litellm_proxy = OpenAI(base_url=BASE, default_headers={"x-litellm-tags": "team:finance,service:reports,feature:forecast"})
truefoundry = OpenAI(base_url=BASE)

helicone("u1").chat.completions.create(model="m1", messages=[], extra_headers={"Helicone-Property-Feature": "table"})  # call: m1
helicone("u2").chat.completions.create(model="m2", messages=[])  # call: m2
portkey.chat.completions.create(model="m3", messages=[])  # call: m3
portkey.chat.completions.create(model="m4", messages=[], extra_headers={"x-llm-feature": "mixed-carriers"})  # call: m4
cloudflare.chat.completions.create(model="m5", messages=[])  # call: m5
litellm_proxy.chat.completions.create(model="m6", messages=[])  # call: m6
truefoundry.chat.completions.create(model="m7", messages=[], extra_headers={"X-TFY-METADATA": '{"team": "finance", "service": "reports"}'})  # call: m7
