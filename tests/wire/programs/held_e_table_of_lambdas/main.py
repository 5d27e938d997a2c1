"""A dict of lambdas per task, across three SDKs."""
import boto3
import cohere
from openai import OpenAI

openai = OpenAI(default_headers={"x-llm-team": "shop", "x-llm-service": "search"})
bedrock = boto3.client("bedrock-runtime")
co = cohere.ClientV2()
OPTIONS = {"additional_headers": {"x-llm-team": "shop", "x-llm-service": "search", "x-llm-feature": "rank"}}
TASKS = {
    "rewrite": lambda text: openai.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "rewrite"}),  # call: m1
    "expand": lambda text: bedrock.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": text}]}]),  # call: m2
    "rank": lambda text: co.rerank(model="m3", query=text, documents=["a"], request_options=OPTIONS),  # call: m3
    "vector": lambda text: co.embed(model="m4", input_type="search_query", texts=[text], embedding_types=["float"]),  # call: m4
}

for task in TASKS.values():
    task("red shoes")
