from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="m1", temperature=0, default_headers={"x-llm-team": "hr", "x-llm-service": "faq", "x-llm-feature": "answer"})
print(llm.invoke("How many days off?").content)  # call: m1

half = ChatOpenAI(model="m2", default_headers={"x-llm-team": "hr"})
print(half.invoke("How many?").content)  # call: m2

plain = ChatOpenAI(model="m3")
print(plain.invoke([("system", "short"), ("human", "How many?")]).content)  # call: m3
