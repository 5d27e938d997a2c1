"""An agent loop on Bedrock with retries; the metadata goes through a private method, and one caller names no feature."""
import json

from agent import ClaimsAgent, request_metadata, summarize
from aws import bedrock_runtime

print(ClaimsAgent().run("my car", claim_id=7), summarize("x"))
with_json = bedrock_runtime().converse_stream(  # call: m3
    modelId="m3",
    messages=[{"role": "user", "content": [{"text": json.dumps({"a": 1})}]}],
    requestMetadata=request_metadata("stream"),
)
for event in with_json["stream"]:
    pass
