import anthropic
import openai

from catalog import CATALOG, DEFAULTS, Tier

_clients = {
    "openai": openai.OpenAI(default_headers=dict(DEFAULTS.headers), timeout=DEFAULTS.timeout),
    "anthropic": anthropic.Anthropic(default_headers=dict(DEFAULTS.headers), timeout=DEFAULTS.timeout),
}


def ask(tier: Tier, prompt: str) -> str:
    config = CATALOG[tier]
    client = _clients[config["provider"]]
    messages = [{"role": "user", "content": prompt}]
    headers = {"x-llm-feature": f"ask-{tier}"}
    if config["provider"] == "anthropic":
        reply = client.messages.create(  # call: m2
            model=config["model"], messages=messages, extra_headers=headers, **config["params"]
        )
        return reply.content[0].text
    reply = client.chat.completions.create(  # call: m1
        model=config["model"], messages=messages, extra_headers=headers, **config["params"]
    )
    return reply.choices[0].message.content


def embed_many(texts):
    out = []
    for text in texts:
        out.append(_clients["openai"].embeddings.create(model="m3", input=text).data[0].embedding)  # call: m3
    return len(out)
