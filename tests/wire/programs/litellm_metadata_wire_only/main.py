import os

import litellm

user = [{"role": "user", "content": "hello"}]
tags = {"team": "a", "service": "b", "feature": "c"}

litellm.completion(model="openai/m1", messages=user, metadata=tags)  # call: m1
litellm.completion(model="openai/m2", messages=user, metadata=tags, extra_headers={"x-llm-team": "a"})  # call: m2
litellm.completion(model="openai/m3", messages=user, api_base=os.environ["LLM_GATEWAY_URL"], extra_body={"metadata": tags})  # call: m3
