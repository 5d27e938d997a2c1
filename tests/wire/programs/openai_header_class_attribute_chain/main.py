from openai import OpenAI


class Tags:
    class Header:
        TEAM = "x-llm-team"
        SERVICE = "x-llm-service"
        FEATURE = "x-llm-feature"

    class Value:
        TEAM = "chain"


class Config:
    tags = Tags
    headers = {Tags.Header.TEAM: Tags.Value.TEAM, Tags.Header.SERVICE: "attributes"}


config = Config()
client = OpenAI(default_headers=config.headers)
client.responses.create(model="m1", input="x", extra_headers={config.tags.Header.FEATURE: "deep"})  # call: m1
client.responses.create(model="m2", input="x", extra_headers={Tags.Header.TEAM: "x"})  # call: m2
