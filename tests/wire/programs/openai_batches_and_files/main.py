import io
import json

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "labels", "x-llm-service": "offline"})

lines = [json.dumps({"custom_id": str(i), "method": "POST", "url": "/v1/chat/completions", "body": {"model": "x"}}) for i in range(2)]
uploaded = client.files.create(file=("batch.jsonl", io.BytesIO("\n".join(lines).encode())), purpose="batch")
job = client.batches.create(  # call: file_1
    input_file_id=uploaded.id,
    endpoint="/v1/chat/completions",
    completion_window="24h",
    metadata={"feature": "nightly-labels"},
)
print(client.batches.retrieve(job.id))
print([m.id for m in client.models.list()])
