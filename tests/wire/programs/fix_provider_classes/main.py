import asyncio

from providers import AnthropicProvider, OpenAIProvider, Registry

registry = Registry()
registry.add("fast", OpenAIProvider("m1"))
registry.add("smart", AnthropicProvider("m2", max_tokens=32))

for name in ("fast", "smart"):
    print(registry.get(name).complete("hello"))
print(asyncio.run(registry.get("fast").acomplete("hello")))
