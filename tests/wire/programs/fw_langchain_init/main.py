"""init_chat_model: which arguments arrive depends on the class that the name picks."""
import os

from langchain.chat_models import init_chat_model

HEADERS = {"x-llm-team": "search", "x-llm-service": "answers", "x-llm-feature": "rag"}
URL = os.environ["WIRE_URL"]


def model(name: str, **options):
    return init_chat_model(name, **options)


init_chat_model("gpt-4o", default_headers=HEADERS).invoke("hi")  # call: gpt-4o
init_chat_model("claude-m1", default_headers=HEADERS).invoke("hi")  # call: claude-m1
init_chat_model("openai:m2").invoke("hi", extra_headers=HEADERS)  # call: m2
init_chat_model("m3", model_provider="anthropic").invoke("hi")  # call: m3
google = init_chat_model("google_genai:m4", base_url=URL, additional_headers=HEADERS)
google.invoke("hi")  # call: m4
# ChatGoogleGenerativeAI has no default_headers, and no extra_headers.
dropped = init_chat_model("google_genai:m5", base_url=URL, default_headers=HEADERS)  # client: untagged team,service
dropped.invoke("hi")  # call: m5
model("openai:m6", default_headers=HEADERS).invoke("hi")  # call: m6
