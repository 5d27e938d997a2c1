"""Which SDK is used is decided by the environment, at import time and in a function."""
import os

if os.environ.get("BACKEND", "openai") == "anthropic":
    import anthropic as sdk

    client = sdk.Anthropic(default_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})

    def ask(text: str) -> str:
        return client.messages.create(model="m1", max_tokens=9, messages=[{"role": "user", "content": text}]).content[0].text
else:
    import openai as sdk

    client = sdk.OpenAI(default_headers={"x-llm-team": "a"})

    def ask(text: str) -> str:
        return client.responses.create(model="m2", input=text, extra_headers={"x-llm-service": "b"}).output_text  # call: m2


try:
    import httpx_does_not_exist as transport
except ImportError:
    transport = None

options = {"http_client": transport.Client()} if transport else {}
proxied = client.with_options(default_headers={"x-llm-feature": "p"}, **options)
ask("x")
proxied.responses.create(model="m3", input="x", extra_headers={"x-llm-service": "b"})  # call: m3
