import anthropic

from .base import LLMTask
from .celery_app import app


@app.task(base=LLMTask, bind=True, max_retries=5)
def summarize_ticket(self, text):
    response = self.client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": f"Summarize: {text}"}],
        extra_headers={"x-llm-feature": "ticket-summary"},
    )
    return response.choices[0].message.content


@app.task(base=LLMTask, bind=True)
def embed_document(self, text):
    return len(self.client.embeddings.create(model="m2", input=text).data)  # call: m2


@app.task()
def nightly_digest():
    client = anthropic.Anthropic()
    message = client.messages.create(  # call: m3
        model="m3",
        max_tokens=100,
        messages=[{"role": "user", "content": "digest"}],
        extra_headers={"x-llm-team": "desk", "x-llm-service": "ticket-worker", "x-llm-feature": "digest"},
    )
    return message.content[0].text


@app.task(bind=True, base=LLMTask)
def reindex(self, limit=10):
    total = 0
    for i in range(limit):
        batch = [f"text {i}", f"text {i + 1}"]
        result = self.client.embeddings.create(  # call: m4
            model="m4", input=batch, extra_headers={"x-llm-feature": "reindex"}
        )
        total += len(result.data)
    return total
