"""langfuse takes metadata out of what OpenAI's client sends, unless it is to be stored."""
from langfuse.openai import OpenAI

OWNER = {"x-llm-team": "apps", "x-llm-service": "chat"}
FEATURE = {"x-llm-feature": "reply"}
TAGS = {"team": "apps", "service": "chat", "feature": "reply"}
MESSAGES = [{"role": "user", "content": "hi"}]

fused = OpenAI(default_headers=OWNER)
fused.chat.completions.create(model="m1", messages=MESSAGES, metadata=TAGS)  # call: m1
fused.responses.create(model="m2", input="hi", metadata=TAGS)  # call: m2
fused.responses.create(model="m3", input="hi", metadata=TAGS, store=True)  # call: m3
fused.chat.completions.create(model="m4", messages=MESSAGES, extra_headers=FEATURE)  # call: m4
