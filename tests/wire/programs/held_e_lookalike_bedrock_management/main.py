"""AWS and Google things with LLM-like names that send no billable request."""
import boto3
from botocore.exceptions import BotoCoreError, ClientError

MODELS: dict[str, str] = {}


class genai:
    """Genealogy AI: a family tree, no model."""

    class Client:
        def __init__(self, api_key: str = "") -> None:
            self.models = self

        def generate_content(self, model: str, contents: str) -> str:
            return f"{model}:{contents}"


def converse(modelId: str, messages: list) -> dict:
    return {"modelId": modelId, "count": len(messages)}


def cache_models() -> None:
    bedrock = boto3.client("bedrock", endpoint_url="http://127.0.0.1:9", region_name="us-east-1")
    try:
        for model in bedrock.list_foundation_models()["modelSummaries"]:
            MODELS[model["modelId"]] = model["modelName"]
    except (BotoCoreError, ClientError) as error:
        print(type(error).__name__)


genai.Client("x").models.generate_content(model="tree", contents="grandparents")
print(converse(modelId="m", messages=[]))
if MODELS:
    cache_models()
