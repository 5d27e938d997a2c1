from openai import OpenAI


class LlmClient:
    """The one client of the company."""

    def __init__(self, **options):
        self._openai = OpenAI(**options)

    def respond(self, text, *, model, metadata=None, **options):
        response = self._openai.responses.create(model=model, input=text, metadata=metadata, **options)
        return response.output_text
