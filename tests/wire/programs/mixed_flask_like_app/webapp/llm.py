from google import genai
from openai import OpenAI


class LLM:
    """A Flask extension that owns the provider clients."""

    def __init__(self):
        self.openai = None
        self.gemini = None

    def init_app(self, app):
        app.extensions["llm"] = self
        self.openai = OpenAI(default_headers={"x-llm-team": app.config["TEAM"], "x-llm-service": "webapp"})
        self.gemini = genai.Client(http_options={"headers": {"x-llm-team": "web"}})
