"""A backfill script: rows of a CSV through a thread pool, a hand-made retry, a progress counter, usage at the end."""
import csv
import io
import logging
import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed

import openai
from openai import OpenAI

logging.basicConfig(level=logging.WARNING)
ROWS = "id,text\n1,good\n2,bad\n3,ugly\n"
HEADERS = {"X-LLM-Team": "analytics", "X-LLM-Service": "backfill"}
usage = Counter()
client = OpenAI(max_retries=0, timeout=30)


def with_retries(fn, attempts=3, base=0.01):
    for i in range(attempts):
        try:
            return fn()
        except (openai.RateLimitError, openai.APITimeoutError, openai.InternalServerError) as e:
            if i == attempts - 1:
                raise
            logging.warning("retrying after %s", e)
            time.sleep(base * 2**i + random.random() * base)


def label(row):
    def call():
        return client.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": row["text"]}],
            extra_headers={**HEADERS, "X-LLM-Feature": "label", "X-Row": row["id"]},
        )

    r = with_retries(call)
    usage["tokens"] += r.usage.total_tokens if r.usage else 0
    return row["id"], r.choices[0].message.content


def embed(rows):
    r = with_retries(lambda: client.embeddings.create(model="m2", input=[row["text"] for row in rows], extra_headers=HEADERS))  # call: m2
    return [d.embedding for d in r.data]


def summarize(labels):
    r = with_retries(
        lambda: client.responses.create(model="m3", input=str(labels), extra_headers=HEADERS | {"X-LLM-Feature": "report"})  # call: m3
    )
    return r.output_text


def main(argv=None):
    rows = list(csv.DictReader(io.StringIO(ROWS)))
    labels = {}
    with ThreadPoolExecutor(max_workers=2) as ex:
        futures = [ex.submit(label, row) for row in rows]
        for f in as_completed(futures):
            key, value = f.result()
            labels[key] = value
    vectors = embed(rows)
    print(len(labels), len(vectors), summarize(sorted(labels)), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
