import anthropic
from openai import OpenAI

META = {"x-llm-team": "labs", "x-llm-service": "arena"}

PROVIDERS = {
    "openai": OpenAI(default_headers=META),
    "anthropic": anthropic.Anthropic(default_headers=META),
}


def ask_openai(text):
    return PROVIDERS["openai"].chat.completions.create(model="m1", messages=[{"role": "user", "content": text}])  # call: m1


def ask_anthropic(text):
    return PROVIDERS["anthropic"].messages.create(  # call: m2
        model="m2", max_tokens=5, messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "duel"}
    )


HANDLERS = {"openai": ask_openai, "anthropic": ask_anthropic}
for name, handler in HANDLERS.items():
    print(name, handler("fight").id)
