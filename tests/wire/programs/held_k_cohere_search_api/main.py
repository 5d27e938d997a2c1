"""Cohere with request options from a helper, behind decorated functions; the embedding names no feature."""
import search

search.rerank("q", ["a", "b"])
search.embed(["a"])
print(search.answer("why?"))
