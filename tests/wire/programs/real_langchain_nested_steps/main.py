"""A chain whose steps are dicts of chains, put together in one method and run in others."""

from operator import itemgetter

from langchain_core.output_parsers import StrOutputParser
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from langchain_openai import ChatOpenAI
from prompts import PROMPTS


class Pipeline:
    def __init__(self, *, model: ChatOpenAI, tools: bool = False):
        self.model = model
        self.tools = tools

    def build(self):
        history = RunnablePassthrough.assign(history=RunnableLambda(lambda x: self.shorten(x["question"])))
        rephrased = {"q": {"question": itemgetter("question")} | PROMPTS["rephrase"] | self.model | StrOutputParser()}
        model = self.model
        if self.tools:
            model = self.model.bind_tools([])
        answer = {"answer": PROMPTS["answer"] | model, "q": itemgetter("q")}
        return history | rephrased | answer

    @staticmethod
    def shorten(text):
        return text[:10]

    def ask(self, question):
        return self.build().invoke({"question": question})  # call: m1

    def stream(self, question):
        chain = self.build()
        for chunk in chain.stream({"question": question}):  # call: m2
            print(chunk)


HEADERS = {"x-llm-team": "edu", "x-llm-service": "quiz"}
Pipeline(model=ChatOpenAI(model="m1", default_headers=HEADERS)).ask("why?")
Pipeline(model=ChatOpenAI(model="m2", default_headers=HEADERS)).stream("how?")
