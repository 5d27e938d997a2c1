"""Agent loop with tools through the Converse API."""

import boto3

TOOLS = {"tools": [{"toolSpec": {"name": "weather", "inputSchema": {"json": {"type": "object", "properties": {}}}}}]}


class Agent:
    def __init__(self, name: str, team: str, max_turns: int = 2) -> None:
        self.name = name
        self.team = team
        self.max_turns = max_turns
        self.bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
        self.messages: list[dict] = []

    @property
    def metadata(self) -> dict[str, str]:
        return {"team": self.team, "service": "agents", "feature": self.name}

    def run(self, task: str) -> int:
        self.messages.append({"role": "user", "content": [{"text": task}]})
        turns = 0
        while turns < self.max_turns:
            response = self.bedrock.converse(modelId="m1", messages=self.messages, toolConfig=TOOLS, requestMetadata=self.metadata)  # call: m1
            self.messages.append(response["output"]["message"])
            if response["stopReason"] != "tool_use":
                break
            turns += 1
        return len(self.messages)

    def critique(self) -> str:
        return self.bedrock.converse(  # call: m2
            modelId="m2",
            messages=[{"role": "user", "content": [{"text": str(self.messages)}]}],
        )["stopReason"]


agent = Agent("planner", "travel")
print(agent.run("Plan a trip"), agent.critique())
