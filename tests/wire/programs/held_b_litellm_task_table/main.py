import sys

import litellm

COMMON = {"x-llm-team": "ops", "x-llm-service": "runbooks"}

TASKS = {
    "explain": {"model": "openai/m1", "temperature": 0.0, "extra_headers": {**COMMON, "x-llm-feature": "explain"}},
    "suggest": {"model": "openai/m1", "temperature": 0.7, "extra_headers": {**COMMON, "x-llm-feature": "suggest"}},
}
DRAFTS = {
    "mail": {"model": "openai/m2", "extra_headers": {**COMMON, "x-llm-feature": "mail"}},
    "chat": {"model": "openai/m2", "extra_headers": COMMON},
}


def run(task, text):
    return litellm.completion(messages=[{"role": "user", "content": text}], **TASKS[task]).choices[0].message.content  # call: m1


def draft(kind, text):
    config = DRAFTS.get(kind, DRAFTS["mail"])
    return litellm.completion(messages=[{"role": "user", "content": text}], **config).choices[0].message.content  # call: m2


def vectors(texts, headers=COMMON | {"x-llm-feature": "vectors"}):
    return litellm.embedding(model="openai/m3", input=texts, extra_headers=headers)  # call: m3


for name in sys.argv[1:] or TASKS:
    print(run(name, "disk full"))
for kind in DRAFTS:
    print(draft(kind, "disk full"))
vectors(["disk full"])
