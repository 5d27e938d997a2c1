"""pydantic models that hold a client in a private attribute, and a validator that asks."""
from openai import OpenAI
from pydantic import BaseModel, PrivateAttr, field_validator

guard = OpenAI(default_headers={"x-llm-team": "trust"})


class Comment(BaseModel):
    text: str

    @field_validator("text")
    @classmethod
    def allowed(cls, value: str) -> str:
        guard.responses.create(model="m1", input=value, extra_headers={"x-llm-service": "comments"})  # call: m1
        return value


class Writer(BaseModel):
    team: str
    feature: str = "write"
    _client: OpenAI = PrivateAttr()

    def model_post_init(self, context: object) -> None:
        self._client = OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": "writer"})

    def write(self, text: str) -> str:
        return self._client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": self.feature}).output_text  # call: m2

    def title(self, text: str) -> str:
        return self._client.responses.create(model="m3", input=text).output_text  # call: m3


writer = Writer(team="news")
writer.write(Comment(text="x").text)
writer.title("x")
