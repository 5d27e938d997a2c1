"""A hand-written tool loop over a chat model."""

from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI


@tool
def stock(item: str) -> int:
    """Pieces in stock."""
    return len(item)


class Loop:
    def __init__(self, model: str = "m1") -> None:
        base = ChatOpenAI(model=model, default_headers={"x-llm-team": "warehouse", "x-llm-service": "stock-bot"})
        self.model = base.bind_tools([stock])
        self.plain = base

    def run(self, text: str) -> str:
        messages = [HumanMessage(text)]
        for _ in range(3):
            reply: AIMessage = self.model.invoke(messages, extra_headers={"x-llm-feature": "tools"})  # call: m1
            messages.append(reply)
            if not reply.tool_calls:
                return str(reply.content)
            messages += [ToolMessage(stock.invoke(call["args"]), tool_call_id=call["id"]) for call in reply.tool_calls]
        return "gave up"


print(Loop().run("How many bolts?"))
print(Loop("m2").plain.invoke("And nuts?").content)  # call: m2
