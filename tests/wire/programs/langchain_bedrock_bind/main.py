from langchain_aws import ChatBedrockConverse
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import PromptTemplate

REGION = "us-east-1"


class Summaries:
    def __init__(self, metadata: dict[str, str]):
        llm = ChatBedrockConverse(model_id="amazon.m1", region_name=REGION, request_metadata=metadata)
        self.chain = PromptTemplate.from_template("Summarise {text}") | llm | StrOutputParser()
        self.title_model = ChatBedrockConverse(model_id="amazon.m2", region_name=REGION)

    def run(self, text: str) -> str:
        return self.chain.invoke({"text": text})  # call: amazon.m1

    def title(self, text: str) -> str:
        return str(self.title_model.invoke(text, requestMetadata={"team": "press"}).content)  # call: amazon.m2


summaries = Summaries({"team": "press", "service": "digest", "feature": "summary"})
print(summaries.run("long"), summaries.title("long"))
