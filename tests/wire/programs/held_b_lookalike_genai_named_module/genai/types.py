from dataclasses import dataclass, field


@dataclass
class GenerateContentConfig:
    headers: dict[str, str] = field(default_factory=dict)
