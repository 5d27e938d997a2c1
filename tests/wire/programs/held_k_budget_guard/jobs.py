from llm import LLM

llm = LLM(team="ops", service="runbooks")


def incident_title(text: str) -> str:
    return llm.complete(text, model="m1", feature="title", fallback="m4", temperature=0)  # call: m1, m4


def incident_summary(text: str) -> str:
    return llm.complete(text, model="m2", extra_headers={"x-llm-feature": "summary", "x-request-id": "1"})  # call: m2


def postmortem(text: str) -> str:
    return llm.complete(text, model="m3")  # call: m3
