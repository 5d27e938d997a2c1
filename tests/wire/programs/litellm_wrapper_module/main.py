from ai import llm

summary = llm.complete("m1", "summarise this", feature="summary")  # call: m1
print(summary)
print(llm.vectors(["a", "b"]))
