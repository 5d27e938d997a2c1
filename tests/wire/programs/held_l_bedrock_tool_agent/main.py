"""An agent on Bedrock: a cached session, a tool loop, arguments that are only there when they are set."""
from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import boto3

Message = dict[str, Any]


@lru_cache(maxsize=4)
def runtime(region: str = "us-east-1"):
    return boto3.Session(region_name=region).client("bedrock-runtime")


def tool(function: Callable[..., Any]) -> dict[str, Any]:
    return {
        "toolSpec": {
            "name": function.__name__,
            "description": function.__doc__ or "",
            "inputSchema": {"json": {"type": "object", "properties": {"city": {"type": "string"}}}},
        }
    }


def weather(city: str = "") -> str:
    """The weather in a city."""
    return f"rain in {city}"


class Agent:
    tools: dict[str, Callable[..., Any]] = {"weather": weather}

    def __init__(self, model: str, *, metadata: dict[str, str] | None = None, system: str = "") -> None:
        self.model = model
        self.metadata = metadata
        self.system = system
        self.messages: list[Message] = []

    def _arguments(self) -> dict[str, Any]:
        return {
            "modelId": self.model,
            "messages": self.messages,
            "toolConfig": {"tools": [tool(function) for function in self.tools.values()]},
            **({"system": [{"text": self.system}]} if self.system else {}),
            **({"requestMetadata": self.metadata} if self.metadata else {}),
        }

    def run(self, text: str) -> str:
        self.messages.append({"role": "user", "content": [{"text": text}]})
        while True:
            response = runtime().converse(**self._arguments())  # call: m1, m2
            message = response["output"]["message"]
            self.messages.append(message)
            if response["stopReason"] != "tool_use":
                return message["content"][0]["text"]
            results = [
                {
                    "toolResult": {
                        "toolUseId": part["toolUse"]["toolUseId"],
                        "content": [{"text": str(self.tools[part["toolUse"]["name"]](**part["toolUse"]["input"]))}],
                    }
                }
                for part in message["content"]
                if "toolUse" in part
            ]
            self.messages.append({"role": "user", "content": results})


def classify(text: str, meta: dict[str, str]) -> str:
    response = runtime("us-east-1").converse(  # call: m3
        modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=meta
    )
    return json.dumps(response["usage"])


def main() -> None:
    tags = {"team": "travel", "service": "agent", "feature": "plan"}
    print(Agent("m1", metadata=tags, system="Be brief.").run("weather?"))
    print(Agent("m2").run("weather?"))
    print(classify("rain", {**tags, "feature": "classify"}))


main()
