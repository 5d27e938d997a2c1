import openai

from settings import Settings


class Assistant:
    def __init__(self, config: Settings):
        self._config = config
        self._client = openai.OpenAI(
            api_key=config.openai_api_key.get_secret_value(), timeout=config.request_timeout
        )

    def reply(self, text: str) -> str:
        return self._client.responses.create(  # call: m1
            model="m1", input=text, extra_headers=self._config.headers_for("reply")
        ).output_text

    def reply_bare(self, text: str) -> str:
        return self._client.responses.create(model="m2", input=text, extra_headers=self._config.llm_headers).output_text  # call: m2

    def embed(self, text: str) -> int:
        tagged = self._client.with_options(default_headers=self._config.llm_headers)
        return len(tagged.embeddings.create(model="m3", input=text, extra_headers={"x-llm-feature": "embed"}).data)  # call: m3
