import openai

client = openai.OpenAI()


def raw(**kwargs):
    return client.chat.completions.create(**kwargs)


def chat(messages, model, **kwargs):
    return raw(messages=messages, model=model, **kwargs)
