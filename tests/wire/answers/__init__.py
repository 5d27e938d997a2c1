"""What the local server replies: one module per API, each of which says ``None`` to what is not its own."""

from __future__ import annotations

from tests.wire.answers import anthropic, bedrock, google, openai, others
from tests.wire.exchange import Reply, Request, json_reply


def answer(request: Request) -> Reply:
    for module in (bedrock, google, anthropic, openai, others):
        if reply := module.answer(request):
            return reply
    return json_reply({"object": "list", "data": [], "has_more": False})
