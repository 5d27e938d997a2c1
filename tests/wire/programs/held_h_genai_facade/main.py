"""google-genai behind a small facade package that picks the provider by name."""
from facade import connect

assistant = connect("google", feature="assist")
assistant.ask("m1", "x")
connect("google").ask_quietly("m2", "x")
connect("openai", feature="assist").ask("m3", "x")
