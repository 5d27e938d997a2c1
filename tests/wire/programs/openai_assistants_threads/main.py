from openai import OpenAI

client = OpenAI()
thread_tags = {"team": "assist", "service": "threads", "feature": "run"}

run = client.beta.threads.runs.create(thread_id="t1", assistant_id="m1", metadata=thread_tags)  # call: m1
print(run.status)
run = client.beta.threads.create_and_run(assistant_id="m2", thread={"messages": [{"role": "user", "content": "x"}]}, metadata={"team": "assist"})  # call: m2
print(run.status)
