import logging
import time

from botocore.exceptions import ClientError

from aws import bedrock_runtime

log = logging.getLogger(__name__)
TOOLS = {
    "tools": [
        {
            "toolSpec": {
                "name": "lookup_policy",
                "description": "Find a policy",
                "inputSchema": {"json": {"type": "object", "properties": {"number": {"type": "string"}}}},
            }
        }
    ]
}


def request_metadata(feature=None, **extra):
    metadata = {"team": "claims", "service": "claims-agent"}
    if feature is not None:
        metadata["feature"] = feature
    metadata.update({key: str(value) for key, value in extra.items()})
    return metadata


class ClaimsAgent:
    MAX_TURNS = 3

    def __init__(self, model_id="m1", client=None):
        self.model_id = model_id
        self.client = client or bedrock_runtime()

    def run(self, text, claim_id):
        messages = [{"role": "user", "content": [{"text": text}]}]
        for turn in range(self.MAX_TURNS):
            response = self._converse(messages, request_metadata("agent", claim=claim_id, turn=turn))  # call: m1
            message = response["output"]["message"]
            messages.append(message)
            if response["stopReason"] != "tool_use":
                return "".join(block.get("text", "") for block in message["content"])
            messages.append({"role": "user", "content": self._tool_results(message)})
        return ""

    def _converse(self, messages, metadata, attempts=2):
        for attempt in range(attempts):
            try:
                return self.client.converse(
                    modelId=self.model_id,
                    messages=messages,
                    toolConfig=TOOLS,
                    inferenceConfig={"maxTokens": 200, "temperature": 0.0},
                    requestMetadata=metadata,
                )
            except ClientError as error:
                if error.response["Error"]["Code"] != "ThrottlingException" or attempt + 1 == attempts:
                    raise
                time.sleep(0.1 * 2**attempt)

    def _tool_results(self, message):
        return [
            {"toolResult": {"toolUseId": block["toolUse"]["toolUseId"], "content": [{"json": {}}]}}
            for block in message["content"]
            if "toolUse" in block
        ]


def summarize(text):
    response = bedrock_runtime().converse(  # call: m2
        modelId="m2",
        messages=[{"role": "user", "content": [{"text": text}]}],
        requestMetadata=request_metadata(),
    )
    return response["output"]["message"]["content"][0]["text"]
