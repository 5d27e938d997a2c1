"""Tags as NamedTuple, TypedDict, Enum, frozen mapping, ChainMap; as ``vars()`` of a class."""
from collections import ChainMap, UserDict
from enum import Enum, StrEnum
from types import MappingProxyType, SimpleNamespace
from typing import NamedTuple, TypedDict

from openai import OpenAI


class Owner(NamedTuple):
    team: str
    service: str
    feature: str = ""

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in self._asdict().items() if value}


class Header(StrEnum):
    TEAM = "x-llm-team"
    SERVICE = "x-llm-service"
    FEATURE = "x-llm-feature"


class Profile(Enum):
    FULL = {"x-llm-team": "e", "x-llm-service": "s", "x-llm-feature": "f"}
    PART = {"x-llm-team": "e"}


class Wire(TypedDict, total=False):
    team: str
    feature: str


class Defaults:
    team = "vars"
    service = "class"


class Headers(UserDict):
    def tagged(self, **tags: str) -> "Headers":
        return Headers({**self.data, **{Header[name.upper()].value: value for name, value in tags.items()}})


client = OpenAI()


def send(model: str, headers) -> None:
    client.responses.create(model=model, input="x", extra_headers=headers)


owner = Owner("tuple", "records")
send("m1", owner._replace(feature="named").headers())  # call: m1
send("m2", owner.headers())  # call: m2
send("m3", {member.value: member.name.lower() for member in Header})  # call: m3
send("m4", Profile["FULL"].value)  # call: m4
send("m5", Profile.PART.value)  # call: m5
send("m6", ChainMap({Header.FEATURE: "chain"}, Profile.PART.value, MappingProxyType({Header.SERVICE: "s"})))  # call: m6
wire: Wire = {"team": "typed"}
wire["feature"] = "dict"
send("m7", {f"x-llm-{key}": value for key, value in wire.items()})  # call: m7
send("m8", {f"x-llm-{key}": value for key, value in vars(Defaults).items() if not key.startswith("_")})  # call: m8
space = SimpleNamespace(**{"team": "n", "service": "ns", "feature": "space"})
send("m9", {f"x-llm-{key}": value for key, value in vars(space).items()})  # call: m9
send("m10", Headers({Header.TEAM: "u"}).tagged(service="user", feature="dict"))  # call: m10
