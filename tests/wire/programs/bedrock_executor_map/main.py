from concurrent.futures import ThreadPoolExecutor
from functools import partial

import boto3

client = boto3.client("bedrock-runtime")
tagged = partial(client.converse, modelId="m1", requestMetadata={"team": "mail", "service": "sorter", "feature": "spam"})


def ask(text):
    return tagged(messages=[{"role": "user", "content": [{"text": text}]}])["stopReason"]  # call: m1


def run(function, text):
    return function(modelId="m2", messages=[{"role": "user", "content": [{"text": text}]}])["stopReason"]  # call: m2


with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(ask, ["a", "b", "c"])))
print(run(client.converse, "d"))
