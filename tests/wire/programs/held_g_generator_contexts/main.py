"""Context managers that change what a client sends inside of the block, and nested ones."""
import contextlib
from collections.abc import Iterator

from openai import OpenAI


class Scoped:
    def __init__(self) -> None:
        self.stack: list[dict[str, str]] = [{"x-llm-team": "ctx", "x-llm-service": "blocks"}]
        self.client = OpenAI()

    @contextlib.contextmanager
    def tags(self, **more: str) -> Iterator["Scoped"]:
        self.stack.append({**self.stack[-1], **{f"x-llm-{k}": v for k, v in more.items()}})
        try:
            yield self
        finally:
            self.stack.pop()

    def ask(self, model: str) -> str:
        return self.client.responses.create(model=model, input="x", extra_headers=self.stack[-1]).output_text  # call: m1 unknown


class Tagging(contextlib.ContextDecorator):
    """Gives a client with a feature."""

    def __init__(self, feature: str) -> None:
        self.feature = feature

    def __enter__(self) -> OpenAI:
        self.client = OpenAI(default_headers={"x-llm-team": "ctx", "x-llm-service": "blocks", "x-llm-feature": self.feature})
        return self.client

    def __exit__(self, *problem) -> None:
        self.client.close()


scoped = Scoped()
with scoped.tags(feature="outer") as inner:
    inner.ask("m1")
with Tagging("with") as client:
    client.responses.create(model="m2", input="x")  # call: m2
with contextlib.closing(OpenAI(default_headers={"x-llm-team": "ctx"})) as closing, contextlib.suppress(ValueError):
    closing.responses.create(model="m3", input="x")  # call: m3
with contextlib.nullcontext(OpenAI()) as nothing:
    nothing.responses.create(model="m4", input="x", extra_headers={"x-llm-feature": "nothing"})  # call: m4
with contextlib.ExitStack() as stack:
    pushed = stack.enter_context(Tagging("stack"))
    pushed.responses.create(model="m5", input="x")  # call: m5
