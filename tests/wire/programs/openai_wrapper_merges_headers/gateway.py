from openai import OpenAI

SHARED = {"x-llm-team": "core", "x-llm-service": "gateway"}
client = OpenAI()


def chat(prompt, model, headers=None):
    """Every call of the service goes through here."""
    merged = {**SHARED, **(headers or {})}
    result = client.chat.completions.create(
        model=model,
        messages=[{"role": "user", "content": prompt}],
        extra_headers=merged,
    )
    return result.choices[0].message.content
