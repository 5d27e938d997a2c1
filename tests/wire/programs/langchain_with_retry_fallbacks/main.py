from langchain_openai import ChatOpenAI

TAGS = {"x-llm-team": "rail", "x-llm-service": "delay", "x-llm-feature": "sms"}

steady = ChatOpenAI(model="m1", default_headers=TAGS).with_retry(stop_after_attempt=2)
print(steady.invoke("train 9 is late").content)  # call: m1

loose = ChatOpenAI(model="m2", default_headers={"x-llm-team": "rail"}).with_retry(stop_after_attempt=2)
print(loose.invoke("train 10 is late").content)  # call: m2
