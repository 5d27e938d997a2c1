"""OpenAI batches and fine-tuning with JSONL that is written first; anthropic batches from a comprehension."""
import io
import json

from anthropic import Anthropic
from openai import OpenAI

OWNER = {"x-llm-team": "offline", "x-llm-service": "batch"}
client = OpenAI(default_headers=OWNER)


def lines(texts: list[str]) -> bytes:
    rows = [
        {"custom_id": str(i), "method": "POST", "url": "/v1/chat/completions", "body": {"model": "never", "messages": [{"role": "user", "content": text}]}}
        for i, text in enumerate(texts)
    ]
    return "\n".join(map(json.dumps, rows)).encode()


def submit(name: str, **tags: str) -> str:
    uploaded = client.files.create(file=io.BytesIO(lines(["a", "b"])), purpose="batch")
    print(uploaded.id)
    return client.batches.create(  # call: m1
        input_file_id="m1", endpoint="/v1/chat/completions", completion_window="24h",
        metadata={"feature": name, **tags}, extra_headers={"x-llm-feature": name},
    ).id


submit("nightly", run="1")
client.fine_tuning.jobs.create(model="m2", training_file="file_1")  # call: m2
claude = Anthropic(default_headers=OWNER)
texts = {"one": "a", "two": "b"}
claude.messages.batches.create(  # call: m3
    requests=[
        {"custom_id": name, "params": {"model": "m3", "max_tokens": 5, "messages": [{"role": "user", "content": text}]}}
        for name, text in texts.items()
    ],
)
