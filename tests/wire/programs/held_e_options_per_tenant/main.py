"""with_options in loops and dict comprehensions, one view of a client per tenant and feature."""
from openai import OpenAI

base = OpenAI(default_headers={"x-llm-team": "saas", "x-llm-service": "tenants"})
FEATURES = ("search", "draft")
views = {feature: base.with_options(default_headers={"x-llm-feature": feature}) for feature in FEATURES}
replaced = base.with_options(set_default_headers={"x-llm-feature": "replaced"})

for feature, view in views.items():
    view.responses.create(model="m1", input=feature)  # call: m1
replaced.responses.create(model="m2", input="x")  # call: m2
views["search"].with_options(timeout=5).embeddings.create(model="m3", input="x")  # call: m3
base.with_options(timeout=5).embeddings.create(model="m4", input="x")  # call: m4
