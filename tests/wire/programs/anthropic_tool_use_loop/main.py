from __future__ import annotations

import anthropic

client = anthropic.Anthropic(default_headers={"x-llm-team": "dev", "x-llm-service": "code-agent"})

TOOLS = [{"name": "read_file", "description": "read", "input_schema": {"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]}}]


def run_tool(name: str, args: dict) -> str:
    match name:
        case "read_file":
            return f"contents of {args['path']}"
    return "unknown tool"


def loop(task: str) -> str:
    messages: list[dict] = [{"role": "user", "content": task}]
    while True:
        reply = client.messages.create(  # call: m1
            model="m1", max_tokens=500, tools=TOOLS, messages=messages, extra_headers={"x-llm-feature": "agent-loop"},
        )
        messages.append({"role": "assistant", "content": reply.content})
        if reply.stop_reason != "tool_use":
            return reply.content[0].text
        results = [
            {"type": "tool_result", "tool_use_id": block.id, "content": run_tool(block.name, block.input)}
            for block in reply.content
            if block.type == "tool_use"
        ]
        messages.append({"role": "user", "content": results})


print(loop("read a.txt"))
print(client.messages.count_tokens(model="m1-count", messages=[{"role": "user", "content": "x"}]).input_tokens)
