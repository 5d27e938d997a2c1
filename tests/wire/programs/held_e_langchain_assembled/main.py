"""LangChain: models in a mapping, RunnableLambda, branches built in a loop."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda
from langchain_openai import ChatOpenAI


def model(name: str, **tags: str) -> ChatOpenAI:
    return ChatOpenAI(model=name, default_headers={f"x-llm-{key}": value for key, value in tags.items()})


MODELS = {
    "good": model("m1", team="edu", service="quiz", feature="ask"),
    "half": model("m2", team="edu", service="quiz"),
}
prompt = ChatPromptTemplate.from_template("Ask about {topic}")
chains = {name: prompt | llm | StrOutputParser() for name, llm in MODELS.items()}

chains["good"].invoke({"topic": "x"})  # call: m1
chains["half"].invoke({"topic": "y"})  # call: m2

late = model("m3", team="edu")
ask = RunnableLambda(lambda text: late.invoke(text, extra_headers={"x-llm-service": "quiz", "x-llm-feature": "late"}))  # call: m3
ask.invoke("z")
bound = model("m4", team="edu").bind(extra_headers={"x-llm-service": "quiz"})
(prompt | bound).batch([{"topic": "a"}])  # call: m4
