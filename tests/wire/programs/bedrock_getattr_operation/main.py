import boto3

client = boto3.client("bedrock-runtime")
OPERATIONS = {"block": client.converse, "stream": client.converse_stream}
body = {"messages": [{"role": "user", "content": [{"text": "?"}]}]}
meta = {"team": "dyn", "service": "dyn"}

print(getattr(client, "converse")(modelId="m1", requestMetadata={**meta, "feature": "x"}, **body)["stopReason"])  # noqa: B009  # call: m1
print(OPERATIONS["block"](modelId="m2", requestMetadata=meta, **body)["stopReason"])  # call: m2
