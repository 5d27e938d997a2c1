import os

from langchain_google_genai import ChatGoogleGenerativeAI

options = {"google_api_key": "dummy", "base_url": os.environ["WIRE_URL"], "max_retries": 1}
tagged = ChatGoogleGenerativeAI(model="m1", additional_headers={"x-llm-team": "tv", "x-llm-service": "guide", "x-llm-feature": "tonight"}, **options)
bare = ChatGoogleGenerativeAI(model="m2", **options)
print(tagged.invoke("What is on?").content)  # call: m1
print(bare.invoke("What is on?").content)  # call: m2
