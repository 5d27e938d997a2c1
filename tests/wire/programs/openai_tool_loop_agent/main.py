import json

from openai import OpenAI

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "weather",
            "description": "Current weather",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        },
    }
]


def weather(city: str) -> str:
    return f"sunny in {city}"


REGISTRY = {"weather": weather}


class Agent:
    def __init__(self, client, feature):
        self.client = client
        self.messages = [{"role": "system", "content": "You are helpful."}]
        self.headers = {"x-llm-feature": feature}

    def ask(self, text):
        self.messages.append({"role": "user", "content": text})
        for _ in range(5):
            message = self._step()
            self.messages.append(message)
            if not message.tool_calls:
                return message.content
            for call in message.tool_calls:
                result = REGISTRY[call.function.name](**json.loads(call.function.arguments))
                self.messages.append({"role": "tool", "tool_call_id": call.id, "content": result})

    def _step(self):
        response = self.client.chat.completions.create(  # call: m1
            model="m1", messages=self.messages, tools=TOOLS, extra_headers=self.headers
        )
        return response.choices[0].message


print(Agent(OpenAI(default_headers={"x-llm-team": "travel", "x-llm-service": "concierge"}), "weather").ask("Weather?"))
