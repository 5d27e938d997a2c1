from langchain_openai import ChatOpenAI

base = ChatOpenAI(model="m1", default_headers={"x-llm-team": "bank"})
bound = base.bind(extra_headers={"x-llm-service": "advice", "x-llm-feature": "stream"})
for chunk in bound.stream("Tell me a story"):  # call: m1
    print(chunk.content, end="")

other = ChatOpenAI(model="m2").bind(stop=["\n"])
for chunk in other.stream("Tell me more"):  # call: m2
    print(chunk.content, end="")
