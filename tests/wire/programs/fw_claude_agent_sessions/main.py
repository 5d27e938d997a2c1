import asyncio
import os
import tempfile

from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, query

os.environ["CLAUDE_CONFIG_DIR"] = tempfile.mkdtemp()
os.environ["ANTHROPIC_CUSTOM_HEADERS"] = "x-llm-team: support\nx-llm-service: ticket-agent"

WHOLE = {"ANTHROPIC_CUSTOM_HEADERS": "x-llm-team: support\nx-llm-service: ticket-agent\nx-llm-feature: chat"}


class Desk:
    """A conversation that is kept open."""

    def __init__(self, options):
        self.client = ClaudeSDKClient(options=options)

    async def open(self):
        await self.client.connect()

    async def say(self, text):
        await self.client.query(text)  # call: m1
        return [message async for message in self.client.receive_response()]

    async def close(self):
        await self.client.disconnect()


async def drain(client):
    async for message in client.receive_response():
        print(message)


async def main():
    desk = Desk(ClaudeAgentOptions(model="m1", tools=[], env=WHOLE))
    await desk.open()
    print(await desk.say("hello"))
    print(await desk.say("and again"))
    await desk.close()

    # The process's environment.
    async with ClaudeSDKClient(ClaudeAgentOptions(model="m2", tools=[])) as client:  # client: untagged feature
        await client.query("hello")  # call: m2
        await drain(client)

    # Of a variable one value counts: what the process says is lost.
    own = ClaudeAgentOptions(model="m3", tools=[], env={"ANTHROPIC_CUSTOM_HEADERS": "x-llm-feature: chat"})
    async with ClaudeSDKClient(own) as client:  # client: untagged service,team
        await client.query("hello")  # call: m3
        await drain(client)

    # A session keeps what it was started with.
    started = ClaudeAgentOptions(model="m4", tools=[], env=WHOLE)
    async with ClaudeSDKClient(started) as client:  # client: tagged
        await client.set_model("m5")
        await client.query("hello")  # call: m5
        await drain(client)

    with_prompt = ClaudeSDKClient(ClaudeAgentOptions(model="m6", tools=[]))
    await with_prompt.connect("hello")  # call: m6
    await drain(with_prompt)
    await with_prompt.disconnect()

    async for message in query(prompt="hi", options=ClaudeAgentOptions(model="m7", tools=[])):  # call: m7
        print(message)


asyncio.run(main())
