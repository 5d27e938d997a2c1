from openai import OpenAI

from costs import CostTags


class Digest:
    def __init__(self, tags: CostTags) -> None:
        self.tags = tags
        self.client = OpenAI(timeout=20)

    def headline(self, text: str) -> str:
        response = self.client.responses.create(  # call: m1
            model="m1",
            input=f"One headline: {text}",
            extra_headers=self.tags.for_feature("headline").headers(),
        )
        return response.output_text

    def body(self, text: str) -> str:
        headers = self.tags.headers()
        return self.client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2

    def translate(self, text: str) -> str:
        return self.client.responses.create(model="m3", input=text).output_text  # call: m3
