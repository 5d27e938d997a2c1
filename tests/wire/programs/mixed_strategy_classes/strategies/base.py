from typing import ClassVar, Protocol


class Strategy(Protocol):
    name: ClassVar[str]

    def generate(self, text: str) -> str: ...


class Tagged:
    TEAM: ClassVar[str] = "router"
    SERVICE: ClassVar[str] = "strategies"
    feature: ClassVar[str] = "generate"

    @classmethod
    def headers(cls) -> dict[str, str]:
        return {"x-llm-team": cls.TEAM, "x-llm-service": cls.SERVICE, "x-llm-feature": cls.feature}

    @classmethod
    def tags(cls) -> dict[str, str]:
        return {"team": cls.TEAM, "service": cls.SERVICE, "feature": cls.feature}
