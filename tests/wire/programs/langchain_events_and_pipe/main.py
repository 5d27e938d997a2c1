import asyncio

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

HEADERS = {"x-llm-team": "radio", "x-llm-service": "playlist"}

prompt = ChatPromptTemplate.from_template("Songs like {song}")
chain = prompt.pipe(ChatOpenAI(model="m1", default_headers={**HEADERS, "x-llm-feature": "similar"}), StrOutputParser())
events = prompt | ChatOpenAI(model="m2", default_headers=HEADERS)


async def main():
    async for event in events.astream_events({"song": "Hey Jude"}, version="v2"):  # call: m2
        if event["event"] == "on_chat_model_end":
            print(event["name"])


print(chain.invoke({"song": "Yesterday"}))  # call: m1
asyncio.run(main())
