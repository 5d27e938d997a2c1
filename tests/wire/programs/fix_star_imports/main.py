"""Star imports: the clients, and the headers that they share, come from a common module."""
from desk.triage import *

triage("x")
route_ticket("y")
