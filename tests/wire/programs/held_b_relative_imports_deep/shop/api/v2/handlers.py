from ...core import TAGS, llm_client


def _text(value):
    return [{"role": "user", "content": [{"text": value}]}]


def describe(product):
    response = llm_client.converse(modelId="m1", messages=_text(product), requestMetadata=dict(TAGS, feature="describe"))  # call: m1
    return response["stopReason"]


def translate(product):
    stream = llm_client.converse_stream(modelId="m2", messages=_text(product), requestMetadata=TAGS)["stream"]  # call: m2
    return [event for event in stream if "contentBlockDelta" in event]
