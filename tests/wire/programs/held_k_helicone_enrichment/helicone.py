import os
from dataclasses import dataclass, field

from openai import AsyncOpenAI


@dataclass
class HeliconeConfig:
    api_key: str = field(default_factory=lambda: os.getenv("HELICONE_API_KEY", "h"))
    team: str = "data"
    service: str = "enrichment"
    cache: bool = False

    def default_headers(self) -> dict[str, str]:
        headers = {
            "Helicone-Auth": f"Bearer {self.api_key}",
            "Helicone-Property-Team": self.team,
            "Helicone-Property-Service": self.service,
        }
        if self.cache:
            headers["Helicone-Cache-Enabled"] = "true"
        return headers


def session_headers(path: str, feature: str | None = None) -> dict[str, str]:
    headers = {"Helicone-Session-Id": f"{os.environ.get('RUN', 'local')}{path}", "Helicone-Session-Path": path}
    if feature:
        headers["Helicone-Property-Feature"] = feature
    return headers


def build_client(config: HeliconeConfig | None = None) -> AsyncOpenAI:
    config = config or HeliconeConfig()
    return AsyncOpenAI(base_url=os.environ["LLM_GATEWAY_URL"], default_headers=config.default_headers())
