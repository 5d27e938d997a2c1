import queue
import threading

from openai import OpenAI

jobs = queue.Queue()
results = []


class Consumer(threading.Thread):
    def __init__(self, inbox):
        super().__init__(daemon=True)
        self.inbox = inbox
        self.client = OpenAI()
        self.client_headers = {"x-llm-team": "mail", "x-llm-service": "consumer"}

    def run(self):
        while True:
            job = self.inbox.get()
            if job is None:
                break
            kind, text = job
            getattr(self, "do_" + kind)(text)

    def do_reply(self, text):
        r = self.client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers=self.client_headers)  # call: m1
        results.append(r.choices[0].message.content)

    def do_sort(self, text):
        extra = dict(self.client_headers, **{"x-llm-feature": "sort"})
        r = self.client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}], extra_headers=extra)  # call: m2
        results.append(r.choices[0].message.content)


c = Consumer(jobs)
c.start()
jobs.put(("reply", "a"))
jobs.put(("sort", "b"))
jobs.put(None)
c.join()
assert len(results) == 2
