import contextlib
import json
import logging

from anthropic import Anthropic

log = logging.getLogger(__name__)
client = Anthropic()


def read_tags(text):
    tags = {"x-llm-team": "legal", "x-llm-service": "contracts"}
    try:
        tags["x-llm-feature"] = json.loads(text)["feature"]
    except (ValueError, KeyError):
        log.info("no feature in %r", text)
    return tags


def safe_tags(text):
    tags = {"x-llm-team": "legal", "x-llm-service": "contracts"}
    try:
        feature = json.loads(text)["feature"]
    except ValueError:
        feature = "unparsed"
    else:
        log.debug("feature %s", feature)
    finally:
        log.debug("done")
    tags["x-llm-feature"] = feature
    return tags


def review(clause, raw):
    return client.messages.create(model="m1", max_tokens=9, messages=[{"role": "user", "content": clause}], extra_headers=read_tags(raw))  # call: m1


def compare(clause, raw):
    try:
        headers = safe_tags(raw)
        return client.messages.create(model="m2", max_tokens=9, messages=[{"role": "user", "content": clause}], extra_headers=headers)  # call: m2
    finally:
        log.debug("compared")


def redact(clause):
    headers = {}
    with contextlib.suppress(KeyError):
        headers["x-llm-team"] = "legal"
        headers["x-llm-service"] = "contracts"
        headers["x-llm-feature"] = {"redact": "r"}["redact"]
    with client.messages.stream(model="m3", max_tokens=9, messages=[{"role": "user", "content": clause}], extra_headers=headers) as stream:  # call: m3
        return stream.get_final_text()


for raw in '{"feature": "review"}', "{":
    review("§1", raw)
    compare("§2", raw)
print(redact("§3"))
