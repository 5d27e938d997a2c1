import openai


class Answers:
    def __init__(self) -> None:
        self.client = openai.OpenAI(default_headers={"x-llm-team": "qa", "x-llm-service": "answers"})

    def ask(self, model: str, text: str, **options) -> str:
        return self.client.responses.create(model=model, input=text, **options).output_text
