from openai import OpenAI

client = OpenAI()
PREFIX = "x-llm"


def h(key):
    return "-".join([PREFIX, key])


client.responses.create(model="m1", input="a", extra_headers={"{}-team".format(PREFIX): "str", f"{PREFIX}-{'service'}": "fmt", h("feature"): "join"})  # call: m1
client.responses.create(model="m2", input="a", extra_headers={"{p}-team".format(p=PREFIX): "str", "X-LLM-SERVICE".lower(): "fmt"})  # call: m2
