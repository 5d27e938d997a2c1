"""litellm: a completion wrapper with merged kwargs, metadata, and a router."""
import litellm

DEFAULTS = {"temperature": 0, "extra_headers": {"x-llm-team": "bots", "x-llm-service": "irc"}}


def complete(model: str, prompt: str, **overrides):
    options = {**DEFAULTS, **overrides}
    return litellm.completion(model=f"openai/{model}", messages=[{"role": "user", "content": prompt}], **options)


complete("m1", "x", extra_headers={"x-llm-team": "bots", "x-llm-service": "irc", "x-llm-feature": "joke"})  # call: m1
complete("m2", "x", max_tokens=5)  # call: m2
complete("m3", "x", extra_headers=None)  # call: m3
router = litellm.Router(
    model_list=[{"model_name": "fast", "litellm_params": {"model": "openai/m4", "extra_headers": {"x-llm-team": "bots"}}}]
)
router.completion(model="fast", messages=[{"role": "user", "content": "x"}])  # call: m4
