"""Headers that depend on something: a conditional expression, if, match, an environment variable."""
import os

from openai import OpenAI

client = OpenAI()


def translate(text: str, debug: bool = False) -> None:
    headers = {"x-debug": "1"} if debug else None
    client.responses.create(model="m1", input=text, extra_headers=headers)  # call: m1


def polish(text: str, mode: str) -> None:
    match mode:
        case "fast":
            headers = {"x-mode": "fast"}
        case "slow" | "careful":
            headers = {"x-mode": "slow", "x-careful": "yes"}
        case _:
            headers = {}
    client.responses.create(model="m2", input=text, extra_headers=headers)  # call: m2


def tag_photo(text: str, user: str | None = None) -> None:
    extra = {}
    if user:
        extra["extra_headers"] = {"x-user": user}
    client.responses.create(model="m3", input=text, **extra)  # call: m3


def caption(text: str, traced: bool) -> None:
    client.responses.create(  # call: m4
        model="m4",
        input=text,
        extra_headers={"x-trace": os.environ.get("TRACE", "none")} if traced else {},  # only when asked for
    )


translate("a")
translate("a", debug=True)
for mode in ("fast", "careful", "other"):
    polish("b", mode)
for user in (None, "ada"):
    tag_photo("c", user)
caption("d", True)
caption("d", False)
