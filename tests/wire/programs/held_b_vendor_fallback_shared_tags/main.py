import logging

from anthropic import Anthropic, APIStatusError
from openai import OpenAI, OpenAIError

log = logging.getLogger("llm")
TAGS = {"team": "travel", "service": "concierge", "feature": "itinerary"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}

primary = OpenAI(default_headers=HEADERS, max_retries=0)
secondary = Anthropic(max_retries=0)


def via_openai(prompt, model):
    return primary.responses.create(model=model, input=prompt).output_text  # call: m1, m2


def via_claude(prompt):
    message = secondary.messages.create(  # call: m3
        model="m3",
        max_tokens=99,
        messages=[{"role": "user", "content": prompt}],
        metadata={"user_id": TAGS["team"]},
        extra_headers={"x-llm-team": TAGS["team"], "x-llm-service": TAGS["service"]},
    )
    return message.content[0].text


def plan(prompt):
    for attempt in (lambda: via_openai(prompt, "m1"), lambda: via_openai(prompt, "m2"), lambda: via_claude(prompt)):
        try:
            return attempt()
        except (OpenAIError, APIStatusError) as error:
            log.warning("next vendor: %s", error)
    return None


print(plan("three days in Rome"))
