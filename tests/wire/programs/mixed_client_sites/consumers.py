import anthropic
import openai


def draft(client: openai.OpenAI) -> str:
    return client.responses.create(model="m1", input="draft", extra_headers={"x-llm-feature": "draft"}).id  # call: m1


def edit(client: anthropic.Anthropic) -> str:
    return client.messages.create(model="m2", max_tokens=4, messages=[{"role": "user", "content": "edit"}]).id  # call: m2


def publish(client: openai.OpenAI) -> str:
    return client.responses.create(model="m3", input="publish", extra_headers={"x-llm-feature": "publish"}).id  # call: m3
