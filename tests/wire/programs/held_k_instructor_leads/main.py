"""instructor behind a cached factory; a generic function extracts whatever model it is given."""
from typing import TypeVar

from pydantic import BaseModel, Field, field_validator

from clients import get_client

T = TypeVar("T", bound=BaseModel)


class Person(BaseModel):
    name: str
    age: int = Field(ge=0)

    @field_validator("name")
    @classmethod
    def strip(cls, value: str) -> str:
        return value.strip()


class Company(Person):
    """A company is answered like a person here."""


def extract(text: str, kind: type[T], *, feature: str, model: str = "m1", max_retries: int = 1) -> T:
    return get_client().chat.completions.create(  # call: m1, m2
        model=model,
        response_model=kind,
        max_retries=max_retries,
        messages=[{"role": "system", "content": "Extract."}, {"role": "user", "content": text}],
        extra_headers={"x-llm-feature": feature},
    )


def extract_hard(text: str, kind: type[T]) -> T:
    client = get_client("anthropic")
    return client.messages.create(  # call: m3
        model="m3", max_tokens=200, response_model=kind, messages=[{"role": "user", "content": text}]
    )


print(extract("ann is 3", Person, feature="person"))
print(extract("acme", Company, feature="company", model="m2"))
print(extract_hard("bob", Person))
