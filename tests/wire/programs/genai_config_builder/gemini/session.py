from google import genai as google_genai

from .config import make_config


class Session:
    def __init__(self, service: str, team: str = "geo") -> None:
        self._client = google_genai.Client(http_options={"headers": {"x-llm-team": team, "x-llm-service": service}})
        self.models = self._client.models

    def ask(self, text: str):
        return self.models.generate_content(model="m1", contents=text, config=make_config("ask", temperature=0.5)).text  # call: m1

    def raw(self, text: str):
        return self.models.generate_content(model="m2", contents=text).text  # call: m2
