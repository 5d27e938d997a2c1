from llm.bedrock import chat, chat_defaults

print(chat("m1", "hello", requestMetadata={"team": "hr", "service": "onboarding", "feature": "welcome"}))  # call: m1
print(chat("m2", "hello", inferenceConfig={"maxTokens": 5}))  # call: m2
print(chat_defaults("hello"))
