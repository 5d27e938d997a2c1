"""Header names put together from pieces: join, format, replace, lower, a prefix constant, partition, zip and maketrans."""
import string

from openai import OpenAI

PREFIX = "x-llm-"
FIELDS = ("team", "service", "feature")
client = OpenAI()


def ask(model: str, headers: dict[str, str]) -> str:
    return client.responses.create(model=model, input="x", extra_headers=headers).output_text


def named(**values: str) -> dict[str, str]:
    return {"-".join(("x", "llm", name)): value for name, value in values.items()}


def upper(**values: str) -> dict[str, str]:
    return {f"X_LLM_{name}".upper().replace("_", "-"): value for name, value in values.items()}


TEMPLATE = string.Template("x-llm-$name")
ask("m1", named(team="a", service="b", feature="c"))  # call: m1
ask("m2", named(team="a", service="b"))  # call: m2
ask("m3", upper(team="a", service="b", feature="c"))  # call: m3
ask("m4", dict(zip([PREFIX + field for field in FIELDS], ("a", "b", "c"))))  # call: m4
ask("m5", dict(zip(map(PREFIX.__add__, FIELDS), "ab")))  # call: m5
ask("m6", {"x-llm-{}".format(name): name for name in FIELDS if name != "feature"})  # call: m6
ask("m7", {TEMPLATE.substitute(name=name): name for name in FIELDS})  # call: m7
ask("m8", {"%s%s" % (PREFIX, name): "v" for name in FIELDS[:-1]})  # call: m8
ask("m9", {name.removeprefix("llm_").join([PREFIX, ""]): "v" for name in ("llm_team", "llm_service", "llm_feature")})  # call: m9
ask("m10", {key.replace("llm_", PREFIX): value for key, value in {"llm_team": "a", "llm_service": "b"}.items()})  # call: m10
