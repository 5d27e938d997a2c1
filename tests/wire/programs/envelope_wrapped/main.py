from dataclasses import dataclass, field

from openai import OpenAI

from lint_llm_tags.runtime import Envelope


class Team(Envelope):
    """The envelope of a team, with its own short cuts."""

    def of(self, feature: str) -> Envelope:
        return self(feature=feature)


@dataclass
class Assistant:
    envelope: Envelope
    client: OpenAI = field(default_factory=OpenAI)  # client: tagged

    def ask(self, question: str, feature: str) -> str:
        return self.send(question, "m1", self.envelope(feature=feature))

    def ask_quietly(self, question: str) -> str:
        reply = self.client.responses.create(model="m2", input=question, extra_headers=self.envelope.headers())  # call: m2
        return reply.output_text

    def send(self, question: str, model: str, envelope: Envelope) -> str:
        reply = self.client.responses.create(model=model, input=question, extra_headers=envelope.headers())  # call: m1
        return reply.output_text


assistant = Assistant(Envelope(team="ops", service="runbook"))
assistant.ask("why", "explain")
assistant.ask_quietly("why")

team = Team(team="ops", service="runbook")
OpenAI().responses.create(model="m3", input="why", extra_headers=team.of("digest").headers())  # call: m3
