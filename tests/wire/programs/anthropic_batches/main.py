import anthropic

client = anthropic.Anthropic(default_headers={"x-llm-team": "eval", "x-llm-service": "nightly"})


def request(i, text):
    return {
        "custom_id": f"r{i}",
        "params": {"model": "m1", "max_tokens": 5, "messages": [{"role": "user", "content": text}], "metadata": {"user_id": "nightly"}},
    }


batch = client.messages.batches.create(  # call: m1
    requests=[request(i, text) for i, text in enumerate(["a", "b"])],
    extra_headers={"x-llm-feature": "grading"},
)
print(batch.id)
other = client.messages.batches.create(requests=[{"custom_id": "x", "params": {"model": "m2", "max_tokens": 1, "messages": []}}])  # call: m2
print(other.processing_status)
