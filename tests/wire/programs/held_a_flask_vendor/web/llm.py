from flask import current_app, g
from openai import OpenAI


def init_llm(app):
    app.extensions["openai"] = OpenAI(default_headers=app.config["LLM_HEADERS"])


def get_llm() -> OpenAI:
    return current_app.extensions["openai"]


def get_request_llm() -> OpenAI:
    if "request_llm" not in g.__dict__:
        g.request_llm = OpenAI(default_headers={"x-llm-team": "portal", "x-llm-service": "web"})
    return g.request_llm


def quick_llm():
    if not hasattr(g, "quick_llm"):
        g.quick_llm = OpenAI(timeout=2)
    return g.quick_llm
