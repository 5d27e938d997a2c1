from providers import GeminiProvider, get

provider = get("gemini")
print(provider.generate("hi"))
print(provider.embed(["a", "b"]))
print(GeminiProvider({}).generate_json("hi"))
