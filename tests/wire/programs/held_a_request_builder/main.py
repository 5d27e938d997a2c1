from client import execute
from request import LLMRequest, with_tools

base = LLMRequest(model="m1", feature="draft").user("write a mail")
print(execute(base))
print(execute(with_tools(base, [])))
