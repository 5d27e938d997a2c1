import litellm

litellm.headers = {"x-llm-team": "platform", "x-llm-service": "cron"}


def job(text):
    return litellm.completion(model="openai/m1", messages=[{"role": "user", "content": text}])  # call: m1


job("tick")
