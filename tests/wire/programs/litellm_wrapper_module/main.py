from ai import llm

summary = llm.complete("m1", "summarise this", feature="summary")
print(summary)
print(llm.vectors(["a", "b"]))
