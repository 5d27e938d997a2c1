"""A class that is built in more places than anybody wants to follow, around clients of a factory with branches."""
import sys

from clients import Answers, Endpoint
from openai import OpenAI

plain = OpenAI(default_headers={"x-llm-team": "search", "x-llm-service": "answers"})
region = sys.argv[1] if len(sys.argv) > 1 else "ap"


def first() -> Endpoint:
    return Endpoint.of(region, 1)


def second() -> Endpoint:
    return Endpoint.of(region, 2)


def third() -> Endpoint:
    return Endpoint.of(region, 3)


def fourth() -> Endpoint:
    return Endpoint.of(region, 4)


def fifth() -> Endpoint:
    return Endpoint.of(region, 5)


for endpoint in (first(), second(), third(), fourth(), fifth(), Endpoint.of("us", 1), Endpoint(plain, "m1")):
    print(Answers(endpoint).ask("a"))
print(Answers(Endpoint.of("eu", 1)).ask("b"))
print(Answers(Endpoint.of(region, 0)).ask("c"))
print(Answers(Endpoint.of("sa", 2)).ask("d"))
