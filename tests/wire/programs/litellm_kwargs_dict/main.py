import litellm

settings = {"model": "openai/m1", "temperature": 0.1, "extra_headers": {"x-llm-team": "qa"}}
settings["messages"] = [{"role": "user", "content": "Generate test data"}]
settings["extra_headers"]["x-llm-service"] = "fixtures"
print(litellm.completion(**settings).choices[0].message.content)  # call: m1

tagged = {**settings, "model": "openai/m2", "extra_headers": {**settings["extra_headers"], "x-llm-feature": "faker"}}
print(litellm.completion(**tagged).choices[0].message.content)  # call: m2
