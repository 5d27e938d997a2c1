"""`Model[...]` builds a configured subclass through __class_getitem__."""
from openai import OpenAI


class Service:
    team = "shop"
    service = "unset"

    def __class_getitem__(cls, name: str) -> type["Service"]:
        return type(f"{cls.__name__}_{name}", (cls,), {"service": name})

    @classmethod
    def connect(cls) -> OpenAI:
        return OpenAI(default_headers={"x-llm-team": cls.team, "x-llm-service": cls.service})


search = Service["search"].connect()
search.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "query"})  # call: m1
search.responses.create(model="m2", input="x")  # call: m2
