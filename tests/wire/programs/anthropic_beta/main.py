from anthropic import Anthropic, beta_tool

client = Anthropic()
beta = client.beta.messages
tags = {"x-llm-team": "labs", "x-llm-service": "proto", "x-llm-feature": "tools"}


@beta_tool
def clock() -> str:
    """Tell the time."""
    return "noon"


reply = beta.create(model="m1", max_tokens=3, messages=[{"role": "user", "content": "x"}], betas=["b"], extra_headers=tags)  # call: m1
print(reply.id)
print(client.beta.messages.create(model="m2", max_tokens=3, messages=[{"role": "user", "content": "x"}]).id)  # call: m2

runner = client.beta.messages.tool_runner(model="m3", max_tokens=9, tools=[clock], messages=[{"role": "user", "content": "time?"}], extra_headers=tags)  # call: m3
print(runner.until_done().content)
