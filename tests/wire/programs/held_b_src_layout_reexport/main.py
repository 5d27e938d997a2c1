from acme_llm import ask, chat_headers
from acme_llm.providers import claude

print(ask("m1", "hi", headers=chat_headers("cli")))  # call: m1
print(ask("m2", "hi"))  # call: m2
print(claude.ask("hi"))
