from langchain_openai import ChatOpenAI
from pydantic import BaseModel

TEAM = {"x-llm-team": "it", "x-llm-service": "desk"}
FEATURE = {"x-llm-feature": "title"}


class Ticket(BaseModel):
    title: str = "none"


llm = ChatOpenAI(model="m1", default_headers=TEAM)
structured = llm.with_structured_output(Ticket, method="json_mode", include_raw=True)
print(structured.invoke("printer, as json")["raw"].content)  # call: m1

tools = ChatOpenAI(model="m2", default_headers={**TEAM, "x-llm-feature": "tools"}).bind_tools([Ticket])
print(tools.invoke("printer").content)  # call: m2

# With the raw answer beside it, the model is one branch of the first step: no argument reaches it.
raw = ChatOpenAI(model="m3", default_headers=TEAM).with_structured_output(Ticket, method="json_mode", include_raw=True)
print(raw.invoke("json", extra_headers=FEATURE)["raw"].content)  # call: m3
bound = ChatOpenAI(model="m4", default_headers=TEAM).with_structured_output(Ticket, method="json_mode", include_raw=True)
print(bound.bind(extra_headers=FEATURE).invoke("json")["raw"].content)  # call: m4

plain = ChatOpenAI(model="m5", default_headers=TEAM).with_structured_output(Ticket, method="json_mode")
print(plain.invoke("json", extra_headers=FEATURE))  # call: m5

# The model's own methods begin with the model again, without what was bound to it.
first = ChatOpenAI(model="m6", default_headers=TEAM).bind(extra_headers=FEATURE)
print(first.with_structured_output(Ticket, method="json_mode").invoke("json"))  # call: m6
again = ChatOpenAI(model="m7", default_headers=TEAM).bind(extra_headers=FEATURE)
print(again.bind_tools([Ticket]).invoke("json").content)  # call: m7
twice = ChatOpenAI(model="m8", default_headers=TEAM).bind(extra_headers=FEATURE).bind(stop=["x"])
print(twice.invoke("json").content)  # call: m8

given = ChatOpenAI(model="m9", default_headers=TEAM)
print(given.with_structured_output(Ticket, method="json_mode", extra_headers=FEATURE).invoke("json"))  # call: m9
print(given.bind_tools([Ticket], extra_headers=FEATURE, model="m10").invoke("json").content)  # call: m10
include_raw = False
print(given.with_structured_output(Ticket, method="json_mode", include_raw=include_raw).invoke(  # call: m11
    "json", model="m11", extra_headers=FEATURE
))
