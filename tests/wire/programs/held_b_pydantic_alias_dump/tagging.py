from pydantic import BaseModel, ConfigDict, Field


class Attribution(BaseModel):
    model_config = ConfigDict(populate_by_name=True, frozen=True)

    team: str = Field(alias="x-llm-team")
    service: str = Field(alias="x-llm-service")
    feature: str | None = Field(default=None, alias="x-llm-feature")

    def as_headers(self) -> dict[str, str]:
        return self.model_dump(by_alias=True, exclude_none=True)
