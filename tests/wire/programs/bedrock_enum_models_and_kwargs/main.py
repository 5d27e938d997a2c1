from dataclasses import asdict, dataclass
from enum import Enum

import boto3


class Model(str, Enum):
    FAST = "m1"
    SMART = "m2"


@dataclass(frozen=True)
class Tags:
    team: str
    service: str
    feature: str = "general"


def request(model: Model, text: str, tags: Tags | None = None) -> dict:
    arguments = {"modelId": model.value, "messages": [{"role": "user", "content": [{"text": text}]}]}
    if tags is not None:
        arguments["requestMetadata"] = asdict(tags)
    return arguments


runtime = boto3.client("bedrock-runtime")
print(runtime.converse(**request(Model.FAST, "hi", Tags("forms", "autofill")))["stopReason"])  # call: m1
print(runtime.converse(**request(Model.SMART, "hi"))["stopReason"])  # call: m2
