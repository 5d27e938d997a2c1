from llm import classify, complete, describe

print(complete("hello", "m1"))
print(complete("hello", "m1"))
print(classify("a"), classify("b"))
print(describe("x"))
