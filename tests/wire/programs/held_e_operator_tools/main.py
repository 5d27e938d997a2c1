"""operator.attrgetter and methodcaller on clients."""
from operator import attrgetter, itemgetter, methodcaller

import openai

CLIENTS = {
    "tagged": openai.OpenAI(default_headers={"x-llm-team": "ads", "x-llm-service": "copy", "x-llm-feature": "slogan"}),
    "half": openai.OpenAI(default_headers={"x-llm-team": "ads"}),
}
completions = attrgetter("chat.completions")
tagged, half = itemgetter("tagged", "half")(CLIENTS)
MESSAGES = [{"role": "user", "content": "hi"}]

completions(tagged).create(model="m1", messages=MESSAGES)  # call: m1
completions(half).create(model="m2", messages=MESSAGES)  # call: m2
ask = methodcaller("create", model="m3", input="x", extra_headers={"x-llm-feature": "ask"})
ask(half.responses)  # call: m3
embed = methodcaller("create", model="m4", input="x")
embed(tagged.embeddings)  # call: m4
