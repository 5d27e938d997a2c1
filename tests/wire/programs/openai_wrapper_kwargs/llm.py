import openai

_client = openai.OpenAI()


def complete(model, prompt, **kwargs):
    response = _client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}], **kwargs)
    return response.choices[0].message.content


def embed(texts, *, model, headers=None):
    response = _client.embeddings.create(model=model, input=texts, extra_headers=headers)
    return [item.embedding for item in response.data]
