import enum

PREFIX = "x-llm-"
TEAM_HEADER = "x-llm-team"
TEAM = "pricing"


class FEATURES(str, enum.Enum):
    QUOTE = "quote"
    REFUND = "refund"
