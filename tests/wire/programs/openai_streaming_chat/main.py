import sys

from openai import OpenAI

client = OpenAI()
HEADERS = {"X-LLM-Team": "chat", "X-LLM-Service": "web-chat", "X-LLM-Feature": "reply"}


def stream(question):
    stream = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": question}],
        stream=True,
        extra_headers=HEADERS,
    )
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            sys.stdout.write(chunk.choices[0].delta.content)


def stream_untagged(question):
    for chunk in client.chat.completions.create(model="m2", messages=[{"role": "user", "content": question}], stream=True):  # call: m2
        yield chunk


def with_helper(question):
    with client.chat.completions.stream(model="m3", messages=[{"role": "user", "content": question}], extra_headers={**HEADERS}) as events:  # call: m3
        for event in events:
            if event.type == "content.delta":
                sys.stdout.write(event.delta)
        return events.get_final_completion()


def responses_helper(question):
    with client.responses.stream(model="m4", input=question) as events:  # call: m4
        return [event.type for event in events]


stream("hi")
list(stream_untagged("hi"))
with_helper("hi")
responses_helper("hi")
