"""A model that is kept in an object: that only its harmless methods are in sight says nothing about the rest."""
from endpoint import Endpoint
from report import describe

endpoint = Endpoint.from_config("m1", cached=True)
print(describe(endpoint))
for name in ("llm",):
    getattr(endpoint, name).invoke("hi")  # call: m1
