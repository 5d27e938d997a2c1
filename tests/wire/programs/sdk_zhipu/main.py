from zhipuai import ZhipuAI

client = ZhipuAI(custom_headers={"x-llm-team": "glm", "x-llm-service": "translate"})
MESSAGES = [{"role": "user", "content": "hi"}]

client.chat.completions.create(model="m1", messages=MESSAGES, extra_headers={"x-llm-feature": "zh"})  # call: m1
client.chat.completions.create(model="m2", messages=MESSAGES)  # call: m2
for chunk in client.chat.completions.create(model="m3", messages=MESSAGES, stream=True, extra_headers={"x-llm-feature": "zh"}):  # call: m3
    print(chunk)
client.embeddings.create(model="m4", input="hi", extra_headers={"x-llm-team": ""})  # call: m4
