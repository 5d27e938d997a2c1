from openai import OpenAI

MODEL = "m1"
HEADERS = {"x-llm-team": "onboarding", "x-llm-service": "tour"}
client = OpenAI()


def headers_for(feature):
    headers = HEADERS.copy()
    headers["x-llm-feature"] = feature
    return headers
