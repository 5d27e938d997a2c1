"""LiteLLM proxy: the JSON header is built by json.dumps over a dict that grows; then by hand."""
import json
import os
from functools import partial

from openai import OpenAI

proxy = OpenAI(base_url=os.environ["LLM_GATEWAY_URL"])
SPEND = "x-litellm-spend-logs-metadata"
owner = {"team": "billing", "service": "invoices"}


def spend(**more: str) -> dict[str, str]:
    return {SPEND: json.dumps(owner | more, separators=(",", ":"))}


def ask(model: str, **options):
    return proxy.chat.completions.create(model=model, messages=[{"role": "user", "content": "hi"}], **options)


ask("m1", extra_headers=spend(feature="reminder"))  # call: m1
ask("m2", extra_headers=spend())  # call: m2
dump = partial(json.dumps, sort_keys=True)
ask("m3", extra_headers={SPEND: dump({**owner, "feature": "dunning"})})  # call: m3
ask("m4", extra_headers={SPEND: '{"team": "%s", "service": "%s", "feature": "%s"}' % ("a", "b", "c")})  # call: m4
ask("m5", extra_headers={"x-litellm-tags": ",".join(f"{key}:{value}" for key, value in owner.items())})  # call: m5
ask("m6", extra_body={"metadata": {"tags": [f"{k}:{v}" for k, v in {**owner, "feature": "late"}.items()]}})  # call: m6
