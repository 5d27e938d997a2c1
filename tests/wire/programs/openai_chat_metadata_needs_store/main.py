"""Metadata on chat completions: refused unless the completion is stored."""
from openai import BadRequestError, OpenAI

client = OpenAI()
TAGS = {"team": "billing", "service": "invoices", "feature": "dunning"}


def stored(prompt):
    return client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": prompt}], store=True, metadata=TAGS
    )


def not_stored(prompt):
    try:
        return client.chat.completions.create(model="m2", messages=[{"role": "user", "content": prompt}], metadata=TAGS)  # call: m2
    except BadRequestError as error:
        print("refused:", error.status_code)


stored("pay up")
not_stored("pay up")
