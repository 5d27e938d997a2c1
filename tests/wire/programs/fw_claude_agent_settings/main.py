import asyncio
import json
import os
import tempfile

from claude_agent_sdk import ClaudeAgentOptions, query

os.environ["CLAUDE_CONFIG_DIR"] = tempfile.mkdtemp()

HEADERS = "x-llm-team: support\nx-llm-service: ticket-agent\nx-llm-feature: triage"
SETTINGS = json.dumps({"env": {"ANTHROPIC_CUSTOM_HEADERS": HEADERS}})


async def main():
    async for message in query(prompt="hi", options=ClaudeAgentOptions(model="m1", tools=[], settings=SETTINGS)):  # call: m1
        print(message)


asyncio.run(main())
