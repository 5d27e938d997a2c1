from functools import lru_cache, partial

import boto3


@lru_cache(maxsize=None)
def _runtime(region):
    return boto3.session.Session(region_name=region).client("bedrock-runtime")


def chat(model_id, text, region="us-east-1", **kwargs):
    messages = [{"role": "user", "content": [{"text": text}]}]
    response = _runtime(region).converse(modelId=model_id, messages=messages, **kwargs)
    return response["output"]["message"]["content"][0]["text"]


chat_small = partial(chat, "m3", requestMetadata={"team": "hr", "service": "defaults"})


def chat_defaults(text):
    return chat_small(text)  # call: m3
