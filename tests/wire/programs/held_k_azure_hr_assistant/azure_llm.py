import os
from typing import Optional

from openai import AsyncAzureOpenAI, AzureOpenAI

API_VERSION = "2024-10-21"


class AzureConfig:
    def __init__(self) -> None:
        self.endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]
        self.key = os.environ.get("AZURE_OPENAI_API_KEY", "dummy")
        self.deployment = os.environ.get("AZURE_DEPLOYMENT", "m1")

    @property
    def client_kwargs(self) -> dict:
        return {"azure_endpoint": self.endpoint, "api_key": self.key, "api_version": API_VERSION}


def make_client(config: Optional[AzureConfig] = None, default_headers: Optional[dict] = None) -> AzureOpenAI:
    config = config or AzureConfig()
    return AzureOpenAI(**config.client_kwargs, default_headers=default_headers)


def make_async_client(config: Optional[AzureConfig] = None, **kwargs) -> AsyncAzureOpenAI:
    config = config or AzureConfig()
    kwargs.setdefault("max_retries", 1)
    return AsyncAzureOpenAI(**config.client_kwargs, **kwargs)
