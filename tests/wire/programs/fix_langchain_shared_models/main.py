"""LangChain models that several chains share: module-level, from a function, in an attribute."""
from langchain_anthropic import ChatAnthropic
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="m1", temperature=0)
parser = StrOutputParser()


def summarize(text: str) -> str:
    prompt = ChatPromptTemplate.from_template("Summarize: {text}")
    chain = prompt | llm | parser
    return chain.invoke({"text": text})  # call: m1


def translate(text: str) -> str:
    prompt = ChatPromptTemplate.from_template("Translate: {text}")
    return (prompt | llm.bind(model="m4") | parser).invoke({"text": text})  # call: m4


def get_llm(model: str, temperature: float = 0.0) -> ChatAnthropic:
    return ChatAnthropic(model_name=model, temperature=temperature, timeout=None, stop=None)


class Grader:
    def __init__(self) -> None:
        self.llm = get_llm("m2")
        self.chain = ChatPromptTemplate.from_template("Grade {text}") | self.llm | parser

    def grade_answer(self, text: str) -> str:
        return self.chain.invoke({"text": text})  # call: m2


def hint(text: str) -> str:
    chain = ChatPromptTemplate.from_template("Hint for {text}") | get_llm("m3", temperature=0.7) | StrOutputParser()
    return "".join(chain.stream({"text": text}))  # call: m3


print(summarize("a"), translate("b"))
print(Grader().grade_answer("c"), hint("d"))
