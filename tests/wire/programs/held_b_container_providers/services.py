from openai import OpenAI


class Assistant:
    def __init__(self, llm: OpenAI) -> None:
        self.llm = llm

    def answer(self, question: str) -> str:
        return self.llm.responses.create(  # call: m1
            model="m1", input=question, extra_headers={"x-llm-feature": "answer"}
        ).output_text


class Summariser:
    def __init__(self, llm: OpenAI) -> None:
        self.llm = llm

    def summarise(self, text: str) -> str:
        return self.llm.responses.create(model="m2", input=text).output_text  # call: m2
