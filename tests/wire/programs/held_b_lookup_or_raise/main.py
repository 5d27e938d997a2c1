"""The feature of a job must be registered; everything else is a bug in the job."""

from openai import OpenAI

client = OpenAI()
BASE = {"x-llm-team": "jobs", "x-llm-service": "nightly"}
FEATURES = ("clean", "dedupe")


def headers_for(job):
    for feature in FEATURES:
        if job.startswith(feature):
            return {**BASE, "x-llm-feature": feature}
    raise LookupError(f"no feature for {job}")


def required(feature=None):
    if not feature:
        raise ValueError("feature")
    return {**BASE, "x-llm-feature": feature}


for job in "clean-mails", "dedupe-users", "typo":
    try:
        client.responses.create(model="m1", input=job, extra_headers=headers_for(job))  # call: m1
    except LookupError as error:
        print(error)

for feature in "report", None:
    try:
        headers = required(feature)
    except ValueError:
        continue
    client.responses.create(model="m2", input="x", extra_headers=headers)  # call: m2
