from .gemini import LABELS, Gemini

HEADERS = {f"x-llm-{key}": value for key, value in LABELS.items()}
gemini = Gemini(model="m1", headers=HEADERS)
drafts = Gemini(model="m2", headers=HEADERS)


def headline(rows: list[str]) -> str:
    return gemini.text("\n".join(rows), feature="headline")


def body(rows: list[str]) -> str:
    return drafts.text("\n".join(rows), "body") or drafts.text("again", "body")


async def live(rows: list[str]) -> str:
    return "".join([part async for part in gemini.stream(" ".join(rows))])


def questions(rows: list[str]) -> list[str]:
    chat = gemini.chat()
    return [chat.send_message(row).text for row in rows]  # call: m4
