"""Tasks with bind=True, a base class with a cached client, delay/apply_async, chains of signatures."""
from tasks import app, digest, enrich, rate

digest.delay("text")
enrich.apply_async(args=("text",), kwargs={"feature": "enrich"})
rate.s("text").apply()
print(sorted(app.tasks))
