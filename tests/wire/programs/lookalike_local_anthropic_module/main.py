from anthropic_principle.universe import Anthropic

observer = Anthropic(api_key="not-a-key")
result = observer.messages.create(model="many-worlds", max_tokens=3, messages=[{"role": "user", "content": "why?"}])
print(result)
