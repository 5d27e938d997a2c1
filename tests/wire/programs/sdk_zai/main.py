"""zai-sdk, which followed zhipuai: clients for two hosts, headers at both and with each call."""
import os

from zai import ZaiClient, ZhipuAiClient

OWNER = {"x-llm-team": "ops", "x-llm-service": "runbooks"}
ENVELOPE = {**OWNER, "x-llm-feature": "incident"}
HI = [{"role": "user", "content": "hi"}]
URL = os.environ["WIRE_URL"] + "/v4"


class Bot:
    def __init__(self) -> None:
        self.client = ZhipuAiClient(api_key="a.b", base_url=URL)  # client: untagged team,service

    def reply(self) -> str:
        return str(self.client.chat.completions.create(model="m1", messages=HI))  # call: m1

    def tagged(self) -> str:
        return str(self.client.chat.completions.create(model="m2", messages=HI, extra_headers=ENVELOPE))  # call: m2


Bot().reply()
Bot().tagged()

client = ZaiClient(api_key="a.b", base_url=URL, custom_headers=OWNER)  # client: tagged
client.embeddings.create(model="m3", input="a")  # call: m3
client.images.generations(model="m4", prompt="a", extra_headers={"x-llm-feature": "incident"})  # call: m4
