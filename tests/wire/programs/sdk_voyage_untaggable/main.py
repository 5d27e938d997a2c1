"""voyageai carries no tags at all."""
import os

import voyageai

client = voyageai.Client(api_key="k", base_url=os.environ["WIRE_URL"] + "/v1", max_retries=0)


def attempt(function, *arguments, **named) -> None:
    try:
        function(*arguments, **named)
    except Exception as error:
        print(type(error))


def embed() -> None:
    client.embed(["a"], model="m1")  # call: m1


def rank() -> None:
    client.rerank("a", ["b"], model="m2")  # call: m2


attempt(embed)
attempt(rank)
