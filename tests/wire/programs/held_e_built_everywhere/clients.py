from openai import OpenAI

OWNER = {"x-llm-team": "search", "x-llm-service": "answers"}


class Endpoint:
    def __init__(self, client: OpenAI, model: str) -> None:
        self.client = client
        self.model = model

    @classmethod
    def of(cls, region: str, retries: int) -> "Endpoint":
        if region == "us":
            client = OpenAI(default_headers={**OWNER, "x-region": "us"}, max_retries=retries)
        elif region == "eu":
            client = OpenAI(default_headers={**OWNER, "x-region": "eu"}, max_retries=retries)
        elif region == "ap":
            client = OpenAI(default_headers={**OWNER, "x-region": "ap"}, max_retries=retries)
        else:
            client = OpenAI(default_headers=OWNER, max_retries=retries)
        return cls(client, "m1")


class Answers:
    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    def ask(self, text: str) -> str:
        client = self.endpoint.client
        return client.responses.create(model=self.endpoint.model, input=text).output_text  # call: m1
