"""LangChain models from a cached factory by tier; chains of a class; embeddings that nobody tagged."""
from review import Reviewer

reviewer = Reviewer()
print(reviewer.review("x"), reviewer.title("x"), reviewer.index(["a", "b"]))
