from openai import OpenAI

client = OpenAI()
TAGS = {"x-llm-team": "qa", "x-llm-service": "fuzz"}

prompts = ["a", "b"]
answers = [client.responses.create(model="m1", input=p, extra_headers=TAGS | {"x-llm-feature": "list"}).output_text for p in prompts]  # call: m1
by_prompt = {p: client.responses.create(model="m2", input=p).output_text for p in prompts}  # call: m2
ask = lambda p: client.responses.create(model="m3", input=p, extra_headers=TAGS)  # call: m3
print(answers, by_prompt, [ask(p).output_text for p in prompts])
print(list(map(lambda p: client.embeddings.create(model="m4", input=p, extra_headers={**TAGS, "x-llm-feature": "embed"}).data, prompts)))  # call: m4
print(sum(len(r.output) for r in (client.responses.create(model="m5", input=p, extra_headers=TAGS) for p in prompts)))  # call: m5
