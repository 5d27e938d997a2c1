"""LangChain: chains from functions, RunnableBranch, maps, a model by init_chat_model, history, fallbacks."""
from langchain.chat_models import init_chat_model
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables import RunnableBranch, RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI

TAGS = {"x-llm-team": "lc", "x-llm-service": "factory"}
prompt = ChatPromptTemplate.from_messages([MessagesPlaceholder("history", optional=True), ("human", "{text}")])


def chain(name: str, feature: str | None = None):
    model = ChatOpenAI(model=name, default_headers=TAGS, max_retries=0)
    if feature:
        model = model.bind(extra_headers={"x-llm-feature": feature})
    return prompt | model | StrOutputParser()


both = RunnableParallel(short=chain("m1", "short"), long=chain("m2"))
both.invoke({"text": "x"})  # call: m1, m2
branch = RunnableBranch((lambda x: "?" in x["text"], chain("m3", "question")), chain("m4", "statement"))
branch.invoke({"text": "what?"})  # call: m3
branch.invoke({"text": "that."})  # call: m4
model = init_chat_model("m5", model_provider="openai", default_headers={**TAGS, "x-llm-feature": "init"})
(RunnablePassthrough.assign(text=lambda x: x["text"].upper()) | prompt | model).invoke({"text": "x"})  # call: m5
safe = ChatOpenAI(model="m6", default_headers=TAGS, max_retries=0).with_fallbacks([ChatOpenAI(model="m7", default_headers={**TAGS, "x-llm-feature": "fallback"})])
(prompt | safe).invoke({"text": "x"})  # call: m6, m7
