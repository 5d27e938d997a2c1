from openai import OpenAI

from queue_app import task

client = OpenAI()
DEFAULT_TAGS = {"team": "cx", "service": "digest", "feature": "unknown-job"}


def headers(tags):
    return {f"x-llm-{name}": value for name, value in tags.items()}


@task
def summarise(text, tags=None):
    return client.responses.create(model="m1", input=text, extra_headers=headers(tags or DEFAULT_TAGS)).output_text  # call: m1 unknown


@task
def score(text, priority="normal"):
    metadata = {"team": DEFAULT_TAGS["team"], "service": DEFAULT_TAGS["service"], "priority": priority}
    return client.responses.create(model="m2", input=text, metadata=metadata).output_text  # call: m2
