"""Module state that functions change: a headers dict filled by configure(), a client set by init(), a list of extra tags."""
import llm
from llm import configure, respond

configure(team="state", service="module")
respond("m1", "x", feature="one")  # call: m1
respond("m2", "x")  # call: m2
llm.embed("m3", "x")
