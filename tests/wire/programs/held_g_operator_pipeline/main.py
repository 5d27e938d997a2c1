"""operator and functools as a pipeline language."""
import functools
import operator
from operator import attrgetter, itemgetter, methodcaller

from openai import OpenAI

client = OpenAI()
LAYERS = [{"x-llm-team": "data"}, {"x-llm-service": "etl"}, {"x-llm-feature": "clean"}]
everything = functools.reduce(operator.or_, LAYERS)
two = functools.reduce(operator.or_, LAYERS[:2], {})

attrgetter("chat.completions")(client).create(model="m1", messages=[{"role": "user", "content": "x"}], extra_headers=everything)  # call: m1
attrgetter("responses.create")(client)(model="m2", input="x", extra_headers=two)  # call: m2
methodcaller("create", model="m3", input="x", extra_headers=everything)(client.embeddings)  # call: m3
methodcaller("create", model="m4", input="x")(client.embeddings)  # call: m4
first, second = itemgetter("full", "part")({"full": everything, "part": two, "none": {}})
client.responses.create(model="m5", input="x", extra_headers=first)  # call: m5
client.responses.create(model="m6", input="x", extra_headers=second)  # call: m6
compose = functools.partial(functools.reduce, lambda f, g: lambda x: g(f(x)))
add_feature = functools.partial(operator.or_, {"x-llm-feature": "compose"})
chain = compose([dict, add_feature])
client.responses.create(model="m7", input="x", extra_headers=chain(two))  # call: m7
