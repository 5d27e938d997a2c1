from providers import create_provider

for name, model in ("openai", "m1"), ("anthropic", "m2"), ("bedrock", "m3"):
    provider = create_provider(name, model)
    print(provider.complete("hello", feature="smoke"))
