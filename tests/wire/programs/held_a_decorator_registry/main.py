from models import create, names

CONFIG = [
    {"type": "openai-chat", "model": "m1", "headers": {"x-llm-team": "ml", "x-llm-service": "bench"}},
    {"type": "claude", "model": "m2"},
    {"type": "titan", "region": "eu-west-1"},
]

print(names())
for entry in CONFIG:
    entry = dict(entry)
    model = create(entry.pop("type"), **entry)
    print(model.generate("hello"))
