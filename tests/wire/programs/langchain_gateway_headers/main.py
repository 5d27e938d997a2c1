"""All models through Portkey; tags are one JSON header."""

import json
import os

from langchain_openai import AzureChatOpenAI, ChatOpenAI


def portkey(feature):
    return {"x-portkey-api-key": "pk", "x-portkey-metadata": json.dumps({"team": "lending", "service": "scoring", "feature": feature})}


llm = ChatOpenAI(model="m1", base_url=os.environ["WIRE_URL"] + "/v1", api_key="x", default_headers=portkey("explain"))
print(llm.invoke("why rejected?").content)  # call: m1

azure = AzureChatOpenAI(
    model="m2",
    azure_deployment="gpt",
    azure_endpoint=os.environ["WIRE_URL"],
    api_version="2024-06-01",
    api_key="azure",
    default_headers={"x-llm-team": "lending"},
)
print(azure.invoke("why?").content)  # call: m2
