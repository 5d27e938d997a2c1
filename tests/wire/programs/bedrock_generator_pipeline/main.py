"""Documents flow through generators; one stage asks a model."""

import itertools

import boto3


def documents():
    yield from ("invoice 1", "letter", "invoice 2")


def batched(items, size):
    iterator = iter(items)
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk


def classify(chunks, client, *, feature="classify"):
    for chunk in chunks:
        response = client.converse(  # call: m1
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": text} for text in chunk]}],
            requestMetadata={"team": "mailroom", "service": "intake", "feature": feature},
        )
        yield chunk, response["stopReason"]


def translate(pairs, client):
    for chunk, _ in pairs:
        yield client.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": chunk[0]}]}])  # call: m2


runtime = boto3.client("bedrock-runtime")
print(len(list(translate(classify(batched(documents(), 2), runtime), runtime))))
