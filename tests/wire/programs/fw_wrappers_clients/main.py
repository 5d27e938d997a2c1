"""Tracing wrappers around a client: what is for traces, and what is sent."""
import os

import braintrust
import openai
from langsmith.wrappers import wrap_openai
from opik.integrations.openai import track_openai
from portkey_ai import Portkey

OWNER = {"x-llm-team": "apps", "x-llm-service": "chat"}
FEATURE = {"x-llm-feature": "reply"}
TAGS = {"team": "apps", "service": "chat", "feature": "reply"}
MESSAGES = [{"role": "user", "content": "hi"}]
URL = os.environ["OPENAI_BASE_URL"]


def traced() -> openai.OpenAI:
    return wrap_openai(openai.OpenAI(default_headers=OWNER))


traced().chat.completions.create(model="m1", messages=MESSAGES, extra_headers=FEATURE)  # call: m1
traced().chat.completions.create(model="m2", messages=MESSAGES, langsmith_extra={"metadata": TAGS})  # call: m2

logged = braintrust.wrap_openai(openai.OpenAI(default_headers=OWNER))
logged.chat.completions.create(model="m3", messages=MESSAGES, span_info={"metadata": TAGS})  # call: m3
logged.responses.create(model="m4", input="hi", metadata=TAGS)  # call: m4

tracked = track_openai(openai.OpenAI(default_headers={**OWNER, **FEATURE}))
tracked.chat.completions.create(model="m5", messages=MESSAGES)  # call: m5

gateway = Portkey(api_key="dummy", base_url=URL, metadata=TAGS)
gateway.chat.completions.create(model="m6", messages=MESSAGES)  # call: m6
bare = Portkey(api_key="dummy", base_url=URL)
bare.with_options(metadata=TAGS).chat.completions.create(model="m7", messages=MESSAGES)  # call: m7
try:
    bare.chat.completions.create(model="m8", messages=MESSAGES, metadata=TAGS)  # call: m8
except Exception as error:
    print(type(error))
