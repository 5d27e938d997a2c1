"""A code reviewer on Claude: clients by with_options, tools in a registry, a stream that nobody gave a feature."""
from reviewer import Reviewer

reviewer = Reviewer("acme/shop")
print(reviewer.review("+ x"), reviewer.summary("+ x"))
