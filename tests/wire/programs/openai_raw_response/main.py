import logging

from openai import OpenAI

log = logging.getLogger("llm")
client = OpenAI()
tags = dict([("x-llm-team", "infra"), ("x-llm-service", "limits"), ("x-llm-feature", "probe")])

raw = client.chat.completions.with_raw_response.create(  # call: m1
    model="m1",
    messages=[{"role": "user", "content": "ping"}],
    extra_headers=tags,
)
log.info("%s", raw.headers.get("x-ratelimit-remaining-requests"))
print(raw.parse().choices[0].message.content)

with client.chat.completions.with_streaming_response.create(model="m2", messages=[]) as reply:  # call: m2
    for line in reply.iter_lines():
        log.debug(line)

print(client.with_raw_response.responses.create(model="m3", input="x", extra_headers={"x-llm-team": "infra"}).status_code)  # call: m3
