import openai

openai.default_headers = {"x-llm-team": "legacy", "x-llm-service": "cron"}

reply = openai.chat.completions.create(  # call: m1
    model="m1",
    messages=[{"role": "user", "content": "hi"}],
    extra_headers={"x-llm-feature": "nightly"},
)
print(reply.choices[0].message.content)
print(openai.embeddings.create(model="m2", input="hi").data[0].index)  # call: m2
