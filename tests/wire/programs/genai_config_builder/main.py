from gemini.config import make_config
from gemini.session import Session

session = Session(service="atlas")
print(session.ask("Where is Ulm?"))
print(session.raw("Where is Bonn?"))
print(make_config("x").temperature)
