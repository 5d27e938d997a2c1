"""Nightly batch: read rows, classify with one of two vendors, write a report."""

import csv
import io
import itertools
import logging

import anthropic
import openai

log = logging.getLogger("batch")
ROWS = "id,text\n1,broken zip\n2,great fit\n3,too small\n"
JOB_TAGS = {"X-LLM-Team": "returns", "X-LLM-Service": "nightly-batch"}


class Classifier:
    def __init__(self, headers):
        self.headers = headers

    def classify(self, text):
        raise NotImplementedError


class OpenAIClassifier(Classifier):
    def classify(self, text):
        client = openai.OpenAI(default_headers=self.headers)
        return client.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": text}],
            extra_headers={"X-LLM-Feature": "classify"},
        ).choices[0].message.content


class AnthropicClassifier(Classifier):
    def classify(self, text):
        client = anthropic.Anthropic(default_headers=self.headers)
        return client.messages.create(model="m2", max_tokens=4, messages=[{"role": "user", "content": text}]).content[0].text  # call: m2


def main():
    report = io.StringIO()
    writer = csv.writer(report)
    vendors = itertools.cycle([OpenAIClassifier(JOB_TAGS), AnthropicClassifier(JOB_TAGS)])
    for row, vendor in zip(csv.DictReader(io.StringIO(ROWS)), vendors):  # noqa: B905
        try:
            writer.writerow([row["id"], vendor.classify(row["text"])])
        except (openai.APIError, anthropic.APIError):
            log.exception("row %s", row["id"])
    print(report.getvalue())


if __name__ == "__main__":
    main()
