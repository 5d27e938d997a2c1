"""Headers put into the environment by setdefault() and update()."""
import os

import anthropic
import openai

TAGS = {"team": "search", "service": "answers", "feature": "ask"}
LINES = "x-llm-team: search\nx-llm-service: answers\nx-llm-feature: ask"
MESSAGES = [{"role": "user", "content": "hi"}]

os.environ.setdefault("OPENAI_CUSTOM_HEADERS", LINES)
os.environ.update({"ANTHROPIC_CUSTOM_HEADERS": "x-llm-team: search"}, APP_ENV="test")

openai.OpenAI().chat.completions.create(model="m1", messages=MESSAGES)  # call: m1
anthropic.Anthropic().messages.create(model="m2", max_tokens=5, messages=MESSAGES)  # call: m2
