"""Services registered by name with a decorator; resolved lazily; one overridden in a test profile."""
import os

from registry import registry
import services  # noqa: F401

os.environ.setdefault("PROFILE", "prod")
summaries = registry.get("summaries")
summaries.run("text")
registry["classifier"].run("text")
registry.override("classifier", lambda: registry.get("summaries"))
registry["classifier"].run("again")
