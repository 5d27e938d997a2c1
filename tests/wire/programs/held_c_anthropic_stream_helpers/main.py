"""anthropic stream helper, batches, count_tokens and beta namespace."""
from anthropic import Anthropic

client = Anthropic(default_headers={"x-llm-team": "st", "x-llm-service": "he"})
messages = [{"role": "user", "content": "x"}]
with client.messages.stream(  # call: m1
    model="m1", max_tokens=5, messages=messages, extra_headers={"x-llm-feature": "s"}
) as stream:
    print(stream.get_final_text())
with client.with_options(default_headers={"x-llm-feature": "wo"}).messages.stream(  # call: m2
    model="m2", max_tokens=5, messages=messages
) as stream:
    for text in stream.text_stream:
        print(text)
client.beta.messages.create(model="m3", max_tokens=5, messages=messages)  # call: m3
tagged = client.copy(default_headers={"x-llm-feature": "c"})
create = tagged.messages.create
create(model="m4", max_tokens=5, messages=messages)  # call: m4
client.with_options(set_default_headers={"x-llm-feature": "only"}).messages.create(  # call: m5
    model="m5", max_tokens=5, messages=messages
)
