from openai import OpenAI

base = OpenAI(default_headers={"x-llm-team": "ops", "x-llm-service": "runbooks"})
triage = base.with_options(default_headers={"x-llm-feature": "triage"}, timeout=3)
replaced = base.with_options(set_default_headers={"x-llm-feature": "postmortem"})
copied = base.copy(max_retries=0)

triage.chat.completions.create(model="m1", messages=[{"role": "user", "content": "disk full"}])  # call: m1
base.chat.completions.create(model="m2", messages=[{"role": "user", "content": "disk full"}])  # call: m2
replaced.chat.completions.create(model="m3", messages=[{"role": "user", "content": "disk full"}])  # call: m3
copied.chat.completions.create(model="m4", messages=[], extra_headers={"x-llm-feature": "copy"})  # call: m4
base.with_options(max_retries=5).responses.create(model="m5", input="x", extra_headers={"x-llm-feature": "inline"})  # call: m5
