from application import create_app
from application.extensions import llm

app = create_app({"LLM_DEFAULT_HEADERS": {"x-llm-team": "cms", "x-llm-service": "editor"}})
print(app.view("headline")("A long article"))
print(app.view("alt_text")("cat.png"))
print(llm.raw("ping"))
