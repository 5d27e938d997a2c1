from openai import OpenAI

from worker import Worker

w = Worker(OpenAI(default_headers={"x-llm-team": "jobs", "x-llm-service": "matcher"}))
w.match("python dev")
w.rank("python dev")
