from acme.llm import ask, vectors

ask("hi")
vectors(["a"])
