import gateway

print(gateway.chat("hi", model="m1", headers={"x-llm-feature": "greet"}))  # call: m1
print(gateway.chat("hi", model="m2"))  # call: m2
print(gateway.chat("hi", model="m3", headers=dict(gateway.SHARED)))  # call: m3
