from llm import complete, embed

complete("m1", "hello", extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})  # call: m1
complete("m2", "hello", temperature=0)  # call: m2
complete("m3", "hello", extra_headers={"x-llm-feature": "c"}, max_tokens=5)  # call: m3
vectors = embed(["a", "b"], headers={"x-llm-team": "a", "x-llm-service": "b"}, model="m4")  # call: m4
print(len(vectors))
