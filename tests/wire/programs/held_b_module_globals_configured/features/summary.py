from llm import ask


def run(text: str) -> str:
    return ask("m1", text, feature="summary")  # call: m1
