import asyncio
import os
import tempfile
from dataclasses import replace

import claude_agent_sdk
from claude_agent_sdk import AssistantMessage, ClaudeAgentOptions, TextBlock, query
from tags import SERVICE, custom_headers

os.environ["CLAUDE_CONFIG_DIR"] = tempfile.mkdtemp()


def options_for(feature, model):
    return ClaudeAgentOptions(
        model=model,
        tools=[],
        setting_sources=[],
        env={"ANTHROPIC_CUSTOM_HEADERS": f"x-llm-team: support\nx-llm-service: ticket-agent\nx-llm-feature: {feature}"},
    )


async def text_of(messages):
    found = []
    async for message in messages:
        if isinstance(message, AssistantMessage):
            found += [block.text for block in message.content if isinstance(block, TextBlock)]
    return "".join(found)


async def ask(prompt, options):
    async for message in query(prompt=prompt, options=options):
        print(message)


async def main():
    # Without an environment of its own, and with one that says something else.
    print(await text_of(query(prompt="hi", options=ClaudeAgentOptions(model="m1", tools=[]))))  # call: m1
    quiet = ClaudeAgentOptions(model="m2", tools=[], env={"DISABLE_TELEMETRY": "1"})
    async for message in query(prompt="hi", options=quiet):  # call: m2
        print(message)

    # Headers in lines: written out, made of a mapping, beside the process's environment.
    print(await text_of(query(prompt="hi", options=options_for("triage", "m3"))))  # call: m3
    base = ClaudeAgentOptions(
        model="m4", tools=[], setting_sources=[], env={"ANTHROPIC_CUSTOM_HEADERS": custom_headers("summary")}
    )
    print(await text_of(claude_agent_sdk.query(prompt="hi", options=base)))  # call: m4
    half = "\n".join(f"{name}: {value}" for name, value in SERVICE.items())
    beside = ClaudeAgentOptions(model="m5", tools=[], env={**os.environ, "ANTHROPIC_CUSTOM_HEADERS": half})
    print(await text_of(query(prompt="hi", options=beside)))  # call: m5

    # Copies, and options that are changed before they are used.
    print(await text_of(query(prompt="hi", options=replace(base, model="m6"))))  # call: m6
    bare = replace(base, model="m7", env={})
    print(await text_of(query(prompt="hi", options=bare)))  # call: m7
    later = ClaudeAgentOptions(model="m8", tools=[])
    later.env["ANTHROPIC_CUSTOM_HEADERS"] = custom_headers("routing")
    print(await text_of(query(prompt="hi", options=later)))  # call: m8
    updated = ClaudeAgentOptions(model="m9", tools=[])
    updated.env.update(ANTHROPIC_CUSTOM_HEADERS=half)
    print(await text_of(query(prompt="hi", options=updated)))  # call: m9

    # One line with commas is one header.
    commas = {"ANTHROPIC_CUSTOM_HEADERS": "x-llm-team: support, x-llm-service: ticket-agent, x-llm-feature: triage"}
    print(await text_of(query(prompt="hi", options=ClaudeAgentOptions(model="m10", tools=[], env=commas))))  # call: m10

    await ask("hi", options_for("wrapped", "m11"))  # call: m11
    await ask("hi", ClaudeAgentOptions(model="m12", tools=[]))  # call: m12


asyncio.run(main())
