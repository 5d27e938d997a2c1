from langchain_core.prompts import PromptTemplate
from langchain_core.runnables import RunnableParallel
from langchain_openai import ChatOpenAI


def model(name, feature=None):
    headers = {"x-llm-team": "travel", "x-llm-service": "guide"}
    if feature is not None:
        headers["x-llm-feature"] = feature
    return ChatOpenAI(model=name, default_headers=headers)


tagged = RunnableParallel(
    hotels=PromptTemplate.from_template("Hotels in {city}") | model("m1", "hotels"),
    food=PromptTemplate.from_template("Food in {city}") | model("m2", "food"),
)
print(sorted(tagged.invoke({"city": "Rome"})))  # call: m1, m2
print(model("m3").invoke("Museums in Rome").content)  # call: m3
