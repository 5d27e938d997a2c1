from flask import Flask

from . import views
from .llm import init_llm


def create_app():
    app = Flask(__name__)
    app.config["LLM_HEADERS"] = {"x-llm-team": "portal", "x-llm-service": "web"}
    init_llm(app)
    views.register(app)
    return app
