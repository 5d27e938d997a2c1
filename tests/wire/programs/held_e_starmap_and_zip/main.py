"""map, starmap, zip and executor.map over bound methods and header tuples."""
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat, starmap

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "maps", "x-llm-service": "geo"})


def name_place(text: str, headers: dict[str, str], model: str = "m1") -> str:
    return client.responses.create(model=model, input=text, extra_headers=headers).output_text


def place(text: str) -> str:
    return client.responses.create(model="m2", input=text).output_text  # call: m2


list(starmap(name_place, [("a", {"x-llm-feature": "name"}), ("b", {"x-llm-feature": "alias"})]))  # call: m1
list(starmap(name_place, zip(["c"], repeat({"x-llm-trace": "zip"}), ["m4"])))  # call: m4
with ThreadPoolExecutor() as pool:
    list(pool.map(place, ["d", "e"]))
    list(pool.map(lambda text: client.embeddings.create(model="m3", input=text, extra_headers={"x-llm-feature": "v"}), "fg"))  # call: m3
