"""Calls in functions within functions, lambdas and comprehensions."""
from concurrent.futures import ThreadPoolExecutor

import openai


def grade_essays(essays: list[str], *, client: openai.OpenAI | None = None) -> list[str]:
    client = client or openai.OpenAI()

    def grade(essay: str) -> str:
        def prompt() -> str:
            return f"Grade: {essay}"

        reply = client.responses.create(model="m1", input=prompt())  # call: m1
        return reply.output_text

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(grade, essays))


def make_hinter():
    client = openai.OpenAI()
    ask = lambda text, **more: client.responses.create(model="m2", input=text, **more)  # noqa: E731

    def hint(text):
        return ask(text).output_text  # call: m2

    return hint


def embed_all(texts):
    client = openai.OpenAI()
    return {text: client.embeddings.create(model="m3", input=text).data[0].embedding for text in texts}  # call: m3


def first_of(texts):
    client = openai.OpenAI()
    return next(
        (
            client.responses.create(model="m4", input=text).output_text  # call: m4
            for text in texts
        ),
        None,
    )


print(grade_essays(["a"]))
print(make_hinter()("b"))
print(len(embed_all(["c"])))
print(first_of(["d"]))
