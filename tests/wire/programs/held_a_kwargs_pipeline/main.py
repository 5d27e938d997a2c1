from gateway import Gateway

gateway = Gateway(team="growth", service="onboarding")
print(gateway.chat("welcome", model="m1", messages=[{"role": "user", "content": "hi"}]))  # call: m1
print(gateway.chat("welcome", model="m5", messages=[{"role": "user", "content": "hi"}], temperature=0.2))  # call: m5
print(gateway.chat_raw(model="m2", messages=[{"role": "user", "content": "hi"}]))  # call: m2
print(gateway.chat_raw(model="m3", messages=[{"role": "user", "content": "hi"}], extra_headers={"x-llm-feature": "raw"}))  # call: m3
print(gateway.embed("hello", model="m4"))
