from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "desk", "x-llm-service": "mail"})  # client: tagged


def ask(model, text, feature=None):
    headers = {"x-llm-feature": feature} if feature else {}
    return client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": text}], extra_headers=headers
    )
