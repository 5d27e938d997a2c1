"""An Attribution value object that knows every provider's shape."""
import boto3
from anthropic import Anthropic
from attribution import Attribution
from google import genai
from openai import OpenAI

BASE = Attribution(team="growth", service="mailer")

openai_client = OpenAI(default_headers=BASE.headers())
anthropic_client = Anthropic()
bedrock = boto3.client("bedrock-runtime")
gemini = genai.Client()


def subject(text: str) -> str:
    tags = BASE.for_feature("subject")
    return openai_client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": text}], extra_headers=tags.headers()
    ).choices[0].message.content


def body(text: str) -> str:
    tags = BASE.for_feature("body")
    return anthropic_client.messages.create(  # call: m2
        model="m2", max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers=tags.headers()
    ).content[0].text


def footer(text: str):
    return bedrock.converse(modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=BASE.for_feature("footer").as_dict())  # call: m3


def untagged_footer(text: str):
    return bedrock.converse(modelId="m4", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=BASE.as_dict())  # call: m4


def emoji(text: str):
    return gemini.models.generate_content(model="m5", contents=text, config={"http_options": {"headers": BASE.for_feature("emoji").headers()}})  # call: m5


subject("a"), body("b"), footer("c"), untagged_footer("d"), emoji("e")
