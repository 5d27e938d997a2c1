import openai
from conftest import HEADERS


def test_azure(server):
    client = openai.AzureOpenAI(azure_endpoint=server, api_key="k", api_version="2024-10-21")
    client.chat.completions.create(model="d", messages=[], extra_headers=HEADERS)  # tagged
    client.chat.completions.create(model="d", messages=[])  # lacks team,service,feature
