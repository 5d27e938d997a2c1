from typing import Literal

from openai import OpenAI
from pydantic import BaseModel


class Ticket(BaseModel):
    severity: Literal["low", "high"]
    summary: str


class Extractor:
    HEADERS = {"x-llm-team": "support", "x-llm-service": "triage"}

    def __init__(self, client: OpenAI | None = None) -> None:
        self.client = client or OpenAI()

    def parse(self, text: str) -> Ticket | None:
        completion = self.client.chat.completions.parse(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": text}],
            response_format=Ticket,
            extra_headers={**self.HEADERS, "x-llm-feature": "parse"},
        )
        return completion.choices[0].message.parsed

    def parse_beta(self, text: str):
        return self.client.beta.chat.completions.parse(model="m2", messages=[{"role": "user", "content": text}], response_format=Ticket, extra_headers=self.HEADERS)  # call: m2

    def parse_response(self, text: str):
        return self.client.responses.parse(model="m3", input=text, text_format=Ticket).output_parsed  # call: m3


extractor = Extractor()
print(extractor.parse("it burns"), extractor.parse_beta("it burns").id, extractor.parse_response("it burns"))
