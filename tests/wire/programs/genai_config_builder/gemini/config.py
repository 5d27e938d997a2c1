from google.genai import types

DEFAULTS = {"temperature": 0.0, "max_output_tokens": 64}


def make_config(feature: str, **overrides) -> types.GenerateContentConfig:
    options = {**DEFAULTS, **overrides}
    return types.GenerateContentConfig(
        http_options=types.HttpOptions(headers={"x-llm-feature": feature}),
        **options,
    )
