from providers import available, get_provider

for name in available():
    provider = get_provider(name)
    print(name, provider.complete("Say hi"), provider.summarize(["a", "b"]))
