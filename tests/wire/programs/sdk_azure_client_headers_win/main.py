"""azure-ai-inference: a header that the client sets replaces the one that a call gives, also an empty one."""
import os

from azure.ai.inference import ChatCompletionsClient
from azure.ai.inference.models import UserMessage
from azure.core.credentials import AzureKeyCredential

OWNER = {"x-llm-team": "cloud", "x-llm-service": "desk"}
chat = ChatCompletionsClient(
    os.environ["WIRE_URL"], AzureKeyCredential("dummy"), headers={**OWNER, "x-llm-feature": ""}
)
chat.complete(messages=[UserMessage("hi")], model="m1", headers={"x-llm-feature": "summary"})  # call: m1
