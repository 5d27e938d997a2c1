from desk \
    import llm


def digest(text):
    llm.ask("m5", text, feature="digest")  # call: m5
    return llm.ask("m6", text)  # call: m6
