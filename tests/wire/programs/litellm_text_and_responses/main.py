import litellm

HEADERS = {"x-llm-team": "lab", "x-llm-service": "bench", "x-llm-feature": "compare"}
print(litellm.text_completion(model="openai/m1", prompt="Once", extra_headers=HEADERS))  # call: m1
print(litellm.responses(model="openai/m2", input="Twice", extra_headers=HEADERS).id)  # call: m2
print(litellm.responses(model="openai/m3", input="Thrice").id)  # call: m3
