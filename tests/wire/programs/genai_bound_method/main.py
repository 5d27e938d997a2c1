from functools import partial

from google import genai

client = genai.Client(http_options={"headers": {"x-llm-team": "bees", "x-llm-service": "hive"}})
generate = client.models.generate_content
hint = partial(generate, model="m2", config={"http_options": {"headers": {"x-llm-feature": "hint"}}})


class Hive:
    ask = staticmethod(generate)


print(Hive.ask(model="m1", contents="honey?").text)  # call: m1
print(hint(contents="wax?").text)  # call: m2
