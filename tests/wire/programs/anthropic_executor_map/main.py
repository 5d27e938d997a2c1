from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial

from anthropic import Anthropic

client = Anthropic(default_headers={"x-llm-team": "scale", "x-llm-service": "bulk"})


def tag_doc(doc, *, feature):
    return client.messages.create(  # call: m1
        model="m1",
        max_tokens=1,
        messages=[{"role": "user", "content": doc}],
        extra_headers={"x-llm-feature": feature},
    ).content[0].text


def untagged_doc(doc):
    return client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": doc}])  # call: m2


with ThreadPoolExecutor(2) as executor:
    print(list(executor.map(partial(tag_doc, feature="bulk"), ["a", "b"])))
    for future in as_completed({executor.submit(untagged_doc, d): d for d in ["c", "d"]}):
        print(future.result().id)
    print(list(executor.map(lambda d: client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": d}], extra_headers={"x-llm-feature": "lambda"}), ["e"])))  # call: m3
