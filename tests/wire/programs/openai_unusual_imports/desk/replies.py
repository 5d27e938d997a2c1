try: from .llm import ask
except ImportError: ask = None


def reply(text):
    ask("m3", text, feature="reply")  # call: m3
    return ask("m4", text)  # call: m4
