from .conf import settings
from .llm import connection, headers


def describe_product(product):
    client = connection()
    long = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": f"Describe {product['name']}"}],
        extra_headers={"x-llm-feature": "describe"},
    )
    short = connection("cheap").chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": f"Describe {product['name']} in five words"}],
        extra_headers={"x-llm-feature": "describe-short"},
    )
    return long.id, short.id


def review_reply(review):
    client = connection(alias="cheap")
    message = {"role": "user", "content": review["text"]}
    reply = client.chat.completions.create(model="m3", messages=[message], extra_headers=headers("review"))  # call: m3
    if not settings.DEBUG:
        client.chat.completions.create(model="m4", messages=[message, {"role": "user", "content": "check tone"}])  # call: m4
    return reply.id
