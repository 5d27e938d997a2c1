import anthropic
import boto3
import openai

TAGS = {"team": "reliability", "service": "answers", "feature": "fallback"}
HEADERS = {f"x-llm-{name}": value for name, value in TAGS.items()}


class Unavailable(Exception):
    pass


def via_openai(text):
    client = openai.OpenAI(max_retries=0)
    client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers=HEADERS)  # call: m1
    raise Unavailable


def via_anthropic(text):
    client = anthropic.Anthropic(max_retries=0)
    client.messages.create(model="m2", max_tokens=9, messages=[{"role": "user", "content": text}])  # call: m2
    raise Unavailable


def via_bedrock(text):
    client = boto3.client("bedrock-runtime")
    reply = client.converse(modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=TAGS)  # call: m3
    return reply["output"]["message"]["content"][0]["text"]


def answer(text):
    for attempt in (via_openai, via_anthropic, via_bedrock):
        try:
            return attempt(text)
        except Unavailable:
            continue
    raise RuntimeError("all providers down")


print(answer("hi"))
