import json
import os

import litellm

CONFIG = json.loads(os.environ.get("LLM_EXTRA", '{"extra_headers": {"x-llm-team": "a"}}'))
HEADERS = json.loads(os.environ.get("LLM_HEADERS", '{"x-llm-team": "a", "x-llm-service": "b"}'))


def ask(text):
    return litellm.completion(model="openai/m1", messages=[{"role": "user", "content": text}], **CONFIG)  # call: m1 unknown


def ask_again(text):
    return litellm.completion(model="openai/m2", messages=[{"role": "user", "content": text}], extra_headers=HEADERS)  # call: m2 unknown


ask("a")
ask_again("b")
