from dataclasses import dataclass

import anthropic
import openai

from adapters import AnthropicAdapter, FakeAdapter, OpenAIAdapter
from usecases import AnswerQuestion, TriageTicket

ORIGIN = {"x-llm-team": "core", "x-llm-service": "tickets"}


@dataclass
class App:
    answer_question: AnswerQuestion
    triage_ticket: TriageTicket


def bootstrap(environment: str) -> App:
    if environment == "test":
        fake = FakeAdapter()
        return App(AnswerQuestion(fake), TriageTicket(fake))
    gpt = OpenAIAdapter(openai.OpenAI(default_headers=ORIGIN), "m1")
    claude = AnthropicAdapter(anthropic.Anthropic(), model="m2", base_headers=ORIGIN)
    return App(answer_question=AnswerQuestion(gpt), triage_ticket=TriageTicket(claude))
