import itertools
from concurrent.futures import ThreadPoolExecutor, as_completed

from openai import OpenAI, OpenAIError


def chunked(items, size):
    iterator = iter(items)
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk


class BatchRunner:
    DEFAULT_FEATURE = "batch"

    def __init__(self, workers=4, client=None):
        self.workers = workers
        self.client = client or OpenAI(default_headers={"x-llm-team": "etl", "x-llm-service": "enricher"})

    def run(self, rows, feature=None):
        feature = feature or self.DEFAULT_FEATURE
        done, failed = {}, []
        with ThreadPoolExecutor(max_workers=self.workers) as executor:
            futures = {executor.submit(self._enrich, row, feature): row for row in rows}
            futures.update({executor.submit(self._embed, chunk): chunk[0] for chunk in chunked(rows, 2)})
            for future in as_completed(futures):
                row = futures[future]
                try:
                    done[row["id"]] = future.result()
                except OpenAIError:
                    failed.append(row["id"])
        return sorted(done), failed

    def _enrich(self, row, feature):
        return self.client.responses.create(  # call: m1
            model="m1", input=row["text"], extra_headers={"x-llm-feature": feature}
        ).output_text

    def _embed(self, rows):
        texts = [row["text"] for row in rows]
        return self.client.embeddings.create(model="m2", input=texts).data[0].index  # call: m2
