from llm import ask, embed_many

print(ask("fast", "hi"))
print(ask("smart", "hi"))
print(ask("claude", "hi"))
print(embed_many(["a", "b", "c"]))
