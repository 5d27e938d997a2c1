from .clients import build


def quote(text: str) -> None:
    build("pricing").responses.create(model="m2", input=text)  # call: m2
