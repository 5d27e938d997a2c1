import json

import anthropic
import boto3
import httpx
import os
from google import genai

from lint_llm_tags.runtime import Envelope

TAGS = {"team": "search", "service": "ranker"}
SEARCH = Envelope(TAGS)
RERANK = SEARCH(feature="rerank")

claude = anthropic.Anthropic(default_headers=SEARCH.headers())  # client: tagged
bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
gemini = genai.Client(api_key="k", http_options={"headers": SEARCH.headers()})  # client: tagged


def with_baggage():
    return claude.messages.create(  # call: m1
        model="m1",
        max_tokens=10,
        messages=[{"role": "user", "content": "hi"}],
        extra_headers={"baggage": RERANK.baggage()},
    )


def metadata_is_dropped():
    return claude.messages.create(  # call: m2
        model="m2", max_tokens=10, messages=[{"role": "user", "content": "hi"}], metadata=RERANK.metadata()
    )


def converse():
    return bedrock.converse(  # call: m3
        modelId="m3", messages=[{"role": "user", "content": [{"text": "hi"}]}], requestMetadata=RERANK.metadata()
    )


def converse_without_feature():
    return bedrock.converse(  # call: m4
        modelId="m4", messages=[{"role": "user", "content": [{"text": "hi"}]}], requestMetadata=SEARCH.metadata()
    )


def labels():
    return gemini.models.generate_content(  # call: m5
        model="m5", contents="hi", config={"http_options": {"headers": {"x-llm-feature": RERANK.tags["feature"]}}}
    )


def raw():
    return httpx.post(  # call: m6
        os.environ["WIRE_URL"] + "/v1/chat/completions",
        json={"model": "m6", "messages": [{"role": "user", "content": "hi"}]},
        headers={"authorization": "Bearer k"} | RERANK.headers(),
    )


def raw_without_feature():
    return httpx.post(  # call: m7
        os.environ["WIRE_URL"] + "/v1/chat/completions",
        json={"model": "m7", "messages": [{"role": "user", "content": "hi"}]},
        headers=dict(SEARCH.headers(), authorization="Bearer k"),
    )


with_baggage(), converse(), converse_without_feature(), labels(), raw(), raw_without_feature()
try:
    metadata_is_dropped()
except anthropic.APIStatusError as error:
    print(json.dumps(error.status_code))
