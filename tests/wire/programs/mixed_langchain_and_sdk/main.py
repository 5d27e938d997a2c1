from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from openai import OpenAI

from tagging import LLM_HEADERS, for_feature

raw = OpenAI(default_headers=LLM_HEADERS)
chat = ChatOpenAI(model="m1", default_headers=for_feature("plan"))
planner = ChatPromptTemplate.from_template("Plan: {goal}") | chat

plan = planner.invoke({"goal": "picnic"}).content  # call: m1
with raw.chat.completions.with_streaming_response.create(model="m2", messages=[{"role": "user", "content": str(plan)}]) as response:  # call: m2
    print(response.status_code)
print((ChatPromptTemplate.from_template("Do: {step}") | ChatOpenAI(model="m3")).invoke({"step": "buy bread"}).content)  # call: m3
