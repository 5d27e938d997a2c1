"""Functions and classes that stand in blocks of a module or in functions, as in scripts and Streamlit apps."""

import os

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "edu"})

try:
    import no_such_library
except ImportError:
    no_such_library = None

if no_such_library is None:

    def short():
        return client.responses.create(model="m1", input="x")  # call: m1

    class Assistant:
        def __init__(self):
            self.client = OpenAI(default_headers={"x-llm-team": "edu", "x-llm-service": "quiz"})

        def answer(self):
            return self.client.responses.create(model="m2", input="x")  # call: m2

        @staticmethod
        def hint():
            return client.responses.create(model="m3", input="x")  # call: m3


def application():
    class Page:
        def show(self):
            return client.responses.create(model="m4", input="x")  # call: m4

        class Footer:
            def show(self):
                return client.responses.create(model="m5", input="x")  # call: m5

    return Page


key = os.environ.get("OPENAI_API_KEY")
if key:

    def with_headers(headers):
        return client.responses.create(model="m6", input="x", extra_headers=headers)

    with_headers({"x-llm-service": "quiz"})  # call: m6

if __name__ == "__main__":
    short()
    Assistant().answer()
    Assistant.hint()
    application()().show()
    application().Footer().show()
