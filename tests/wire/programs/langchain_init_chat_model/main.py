from langchain.chat_models import init_chat_model

tagged = init_chat_model("openai:m1", temperature=0, default_headers={"x-llm-team": "news", "x-llm-service": "digest", "x-llm-feature": "morning"})
plain = init_chat_model("m2", model_provider="openai")
print(tagged.invoke("headlines").content)  # call: m1
print(plain.invoke("headlines").content)  # call: m2
