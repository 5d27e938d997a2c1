from langchain_openai import ChatOpenAI
from pydantic import BaseModel


class Ticket(BaseModel):
    title: str = "none"


llm = ChatOpenAI(model="m1", default_headers={"x-llm-team": "it", "x-llm-service": "desk"})
structured = llm.with_structured_output(Ticket, method="json_mode", include_raw=True)
print(structured.invoke("printer, as json")["raw"].content)  # call: m1

tools = ChatOpenAI(model="m2", default_headers={"x-llm-team": "it", "x-llm-service": "desk", "x-llm-feature": "tools"}).bind_tools([Ticket])
print(tools.invoke("printer").content)  # call: m2
