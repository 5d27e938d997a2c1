from registry import prompt


@prompt("summary", model="m1", service="editor", feature="summary")
def summary(text: str) -> str:
    return f"Summarise {text}"


@prompt("title", model="m2", service="editor", feature="title")
def title(text: str) -> str:
    return f"Title for {text}"
