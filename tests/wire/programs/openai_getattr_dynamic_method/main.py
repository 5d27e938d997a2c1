import operator

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "dyn", "x-llm-service": "amic"})
create = operator.attrgetter("chat.completions.create")(client)
parse = getattr(client.chat.completions, "create")
parse(model="m1", messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "getattr"})  # call: m1
parse(model="m2", messages=[{"role": "user", "content": "x"}])  # call: m2
getattr(client, "responses").create(model="m3", input="x")  # call: m3
