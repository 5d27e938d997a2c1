import anthropic

client = anthropic.Anthropic()

response = client.messages.with_raw_response.create(  # call: m1
    max_tokens=16,
    messages=[{"role": "user", "content": "Hello"}],
    model="m1",
)
print(response.headers.get("request-id"), response.parse().content)

with client.messages.with_streaming_response.create(  # call: m2
    max_tokens=16,
    messages=[{"role": "user", "content": "Hello"}],
    model="m2",
    extra_headers=dict([("x-llm-team", "t")], **{"x-llm-service": "s", "x-llm-feature": "f"}),
) as response:
    for line in response.iter_lines():
        print(line)
