from openai import OpenAI


class LLM:
    """Flask extension. Use as ``llm.client`` after ``init_app``."""

    def __init__(self, app=None):
        self.client = None
        self.model = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self.client = OpenAI(
            timeout=app.config["LLM_TIMEOUT"],
            default_headers={"x-llm-team": "cms", "x-llm-service": "editor"},
        )
        self.model = app.config["LLM_MODEL"]
        app.extensions["llm"] = self

    def raw(self, text):
        return self.client.responses.create(model="m3", input=text).output_text  # call: m3


llm = LLM()
