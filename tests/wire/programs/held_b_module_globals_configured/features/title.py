import llm


def run(text: str) -> str:
    return llm.ask("m2", text)  # call: m2
