from enum import Enum

HEADER = "x-acme-{}"


class Tag(Enum):
    TEAM = "team"
    FEATURE = "feature"

    def __call__(self, value: str) -> dict[str, str]:
        return {HEADER.format(self.value): value}
