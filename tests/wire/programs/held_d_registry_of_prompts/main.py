"""A prompt registry: entries registered by a decorator with arguments, run by name."""
from registry import REGISTRY, run
import prompts  # noqa: F401

for name in sorted(REGISTRY):
    run(name, "text")
