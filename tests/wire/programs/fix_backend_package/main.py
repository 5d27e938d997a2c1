"""A package of backends: requests are objects with a field for headers, and most callers leave it empty."""
from llm import Request, make_backend


def summarize_report() -> str:
    return make_backend("openai").complete(Request("m1", "summarize"))


def translate_report() -> str:
    return make_backend("openai").complete(Request("m2", "translate", {"x-lang": "de"}))


def check_report() -> str:
    request = Request(model="m3", text="check")
    return make_backend("anthropic").complete(request)


print(summarize_report(), translate_report(), check_report())
