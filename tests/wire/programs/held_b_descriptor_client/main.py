"""A descriptor that makes a client on first use, per owner."""
from openai import OpenAI


class LazyClient:
    def __init__(self, **headers: str) -> None:
        self.headers = headers
        self.name = ""

    def __set_name__(self, owner, name: str) -> None:
        self.name = f"_{name}"

    def __get__(self, instance, owner=None) -> OpenAI:
        if instance is None:
            return self
        if self.name not in instance.__dict__:
            instance.__dict__[self.name] = OpenAI(
                default_headers={f"x-llm-{key}": value for key, value in self.headers.items()}
            )
        return instance.__dict__[self.name]


class Support:
    llm = LazyClient(team="support", service="desk", feature="reply")
    cheap = LazyClient(team="support", service="desk")

    def reply(self, text: str) -> str:
        return self.llm.responses.create(model="m1", input=text).output_text  # call: m1

    def tag(self, text: str) -> str:
        return self.cheap.responses.create(model="m2", input=text).output_text  # call: m2


desk = Support()
desk.reply("help")
desk.tag("help")
