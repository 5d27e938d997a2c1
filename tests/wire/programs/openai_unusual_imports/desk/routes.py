import importlib

llm = importlib.import_module(".llm", package=__package__)
desk = __import__("desk.llm")


def route(text):
    llm.ask("m7", text, feature="route")  # call: m7
    desk.llm.ask("m8", text, feature="route")  # call: m8
    return llm.ask("m9", text), desk.llm.ask("m10", text)  # call: m9, m10
