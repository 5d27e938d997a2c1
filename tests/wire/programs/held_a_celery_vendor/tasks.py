from base import LLMTask, app, get_claude
from celery import shared_task


@app.task(bind=True, base=LLMTask, autoretry_for=(ConnectionError,))
def headline(self, text):
    return self.openai.responses.create(  # call: m1
        model="m1", input=text, extra_headers={"x-llm-feature": "headline"}
    ).output_text


@app.task(bind=True, base=LLMTask)
def cluster(self: LLMTask, texts):
    return len(self.openai.embeddings.create(model="m2", input=texts).data)  # call: m2


@shared_task
def caption(path):
    message = get_claude().messages.create(  # call: m3
        model="m3",
        max_tokens=20,
        messages=[{"role": "user", "content": path}],
        extra_headers={"x-llm-feature": "caption"},
    )
    return message.content[0].text


@app.task
def refresh():
    headers = LLMTask().headers
    return get_claude().messages.create(  # call: m4
        model="m4",
        max_tokens=20,
        messages=[{"role": "user", "content": "refresh"}],
        extra_headers={**headers, "x-llm-feature": "refresh"},
    ).content[0].text
