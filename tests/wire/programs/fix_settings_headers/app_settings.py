from dataclasses import dataclass, field


@dataclass
class LLMSettings:
    timeout: float = 30
    headers: dict[str, str] = field(default_factory=lambda: {"X-LLM-Team": "search"})


@dataclass
class Settings:
    llm: LLMSettings = field(default_factory=LLMSettings)


settings = Settings()
