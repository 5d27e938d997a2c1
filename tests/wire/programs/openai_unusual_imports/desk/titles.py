import sys; from desk.llm import ask


def title(text):
    print(sys.argv[1:])
    ask("m1", text, "title")  # call: m1
    return ask("m2", text)  # call: m2
