"""Answers a question from the passages that were found."""

import anthropic

client = anthropic.AsyncAnthropic(default_headers={"x-llm-team": "platform", "x-llm-service": "search"})


async def answer(question: str, passages: list[str]) -> str:
    reply = await client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=800,
        messages=[{"role": "user", "content": "\n\n".join([*passages, question])}],
        # Anthropic refuses anything but user_id here, so this does not say what the call is for.
        metadata={"feature": "answer"},
    )
    return reply.content[0].text
