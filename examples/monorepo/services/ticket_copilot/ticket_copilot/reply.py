"""Drafts a reply that the agent may send or change."""

from ticket_copilot.llm import MODEL, client


class Drafter:
    def __init__(self, tone: str = "friendly") -> None:
        self.client = client
        self.tone = tone

    def draft(self, ticket: str) -> str:
        # Nobody can say later what the drafts cost: the feature is missing.
        answer = self.client.messages.create(
            model=MODEL,
            max_tokens=500,
            system=f"Write a {self.tone} reply.",
            messages=[{"role": "user", "content": ticket}],
        )
        return answer.content[0].text
