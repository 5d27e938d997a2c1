"""Sorts a new ticket into a queue."""

from acme_llm import feature

from ticket_copilot.llm import MODEL, client

QUEUES = ["billing", "login", "other"]


def classify(ticket: str) -> str:
    answer = client.messages.create(
        model=MODEL,
        max_tokens=10,
        system=f"Answer with one of: {', '.join(QUEUES)}",
        messages=[{"role": "user", "content": ticket}],
        extra_headers=feature("classify-ticket"),
    )
    return answer.content[0].text
