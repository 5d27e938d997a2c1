"""A class that keeps a client for each key, in a directory that is a package itself."""
from backend.answers import Answers

Answers().ask("m1")
