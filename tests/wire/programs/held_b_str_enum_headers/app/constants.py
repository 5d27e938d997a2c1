from enum import Enum, StrEnum


class Header(str, Enum):
    TEAM = "x-llm-team"
    SERVICE = "x-llm-service"
    FEATURE = "x-llm-feature"


class Feature(StrEnum):
    ANSWER = "answer"
    SUGGEST = "suggest"
    TITLE = "title"


class Team(Enum):
    CHAT = "chat-team"
    SEARCH = "search-team"
