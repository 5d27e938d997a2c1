import litellm

from .tags import envelope


def complete(model, prompt, feature, **options):
    response = litellm.completion(  # call: m1
        model=f"openai/{model}",
        messages=[{"role": "user", "content": prompt}],
        extra_headers=envelope(feature),
        **options,
    )
    return response.choices[0].message.content


def vectors(texts):
    return len(litellm.embedding("openai/m2", input=texts, extra_headers=envelope("search")).data)  # call: m2
