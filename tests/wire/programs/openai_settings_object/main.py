from pydantic import SecretStr
from pydantic_settings import BaseSettings
from openai import OpenAI


class Settings(BaseSettings):
    openai_api_key: SecretStr
    team: str = "insights"
    service: str = "dashboards"
    chat_model: str = "m1"

    def headers(self, feature: str) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, "x-llm-feature": feature}


settings = Settings()
client = OpenAI(api_key=settings.openai_api_key.get_secret_value())
client.chat.completions.create(model=settings.chat_model, messages=[], extra_headers=settings.headers("chart"))  # call: m1
client.chat.completions.create(model="m2", messages=[], extra_headers={"x-llm-team": settings.team})  # call: m2
