"""Clients made here, used elsewhere."""

import anthropic
import openai

from consumers import draft, edit, publish

writer = openai.OpenAI(default_headers={"x-llm-team": "press", "x-llm-service": "cms"})  # client: tagged
editor = anthropic.Anthropic()  # client: untagged team,service
publisher = openai.OpenAI(default_headers={"x-llm-team": "press"})  # client: untagged service

print(draft(writer), edit(editor), publish(publisher))
