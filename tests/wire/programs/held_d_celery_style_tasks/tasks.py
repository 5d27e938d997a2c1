from openai import OpenAI
from queue_app import App

app = App()
client = OpenAI(default_headers={"x-llm-team": "batch", "x-llm-service": "worker"})


@app.task(name="summarise", retries=3)
def summarise(text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summarise"}).output_text  # call: m1


@app.task(name="translate")
def translate(text: str, language: str = "en") -> str:
    return client.responses.create(model="m2", input=f"{language}: {text}").output_text  # call: m2


@app.task()
def embed(text: str) -> list[float]:
    return client.embeddings.create(model="m3", input=text, extra_headers={"x-llm-feature": "embed"}).data[0].embedding  # call: m3
