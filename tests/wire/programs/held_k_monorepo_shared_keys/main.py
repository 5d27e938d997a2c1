"""Two services on a shared package: a factory with headers in its keyword arguments, a wrapper around litellm."""
from catalog import tasks
from checkout import app

print(app.fraud_score("x"), app.explain_decline("x"), tasks.describe("x"), tasks.tags("x"), tasks.embed(["x"]))
