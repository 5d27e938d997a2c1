import litellm
from acme import tags as t


def expand(query):
    reply = litellm.completion(  # call: m1
        model="openai/m1",
        messages=[{"role": "user", "content": query}],
        extra_headers=t.to_headers(t.for_request("expand")),
    )
    return reply.choices[0].message.content


def rewrite(query):
    reply = litellm.completion(  # call: m2
        model="openai/m2",
        messages=[{"role": "user", "content": query}],
        extra_headers=t.to_headers(t.for_request(locale="de")),
    )
    return reply.choices[0].message.content
