from anthropic import Anthropic

from .registry import headers, plugin


@plugin("claude")
def run(text):
    arguments = dict(model="m2", max_tokens=10, messages=[{"role": "user", "content": text}])
    arguments |= {"extra_headers": headers("claude")}
    return Anthropic().messages.create(**arguments).id  # call: m2
