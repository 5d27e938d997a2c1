import anthropic

client = anthropic.Anthropic()

message = client.messages.create(  # call: m1
    model="m1",
    max_tokens=1024,
    messages=[{"role": "user", "content": "Hello, Claude"}],
)
print(message.content[0].text)

message = client.messages.create(  # call: m2
    model="m2",
    max_tokens=1024,
    messages=[{"role": "user", "content": "Hello, Claude"}],
    extra_headers={
        "x-llm-team": "hello",
        "x-llm-service": "world",
        "x-llm-feature": "greeting",
    },
)
