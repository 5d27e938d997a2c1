import json

from azure_llm import AzureConfig, make_async_client, make_client

HEADERS = {"x-llm-team": "people", "x-llm-service": "hr-assistant"}

FUNCTIONS = [{"type": "function", "function": {"name": "days_left", "parameters": {"type": "object", "properties": {}}}}]


class HRAssistant:
    def __init__(self, employee: str):
        self.employee = employee
        self.config = AzureConfig()
        self.client = make_client(self.config, default_headers={**HEADERS, "x-llm-feature": "chat"})
        self.messages = [{"role": "system", "content": "You help employees."}]

    def days_left(self, **_):
        return {"days": 12}

    def chat(self, text: str) -> str:
        self.messages.append({"role": "user", "content": text})
        for _ in range(3):
            response = self.client.chat.completions.create(  # call: m1
                model=self.config.deployment, messages=self.messages, tools=FUNCTIONS, tool_choice="auto"
            )
            message = response.choices[0].message
            self.messages.append(message)
            if not message.tool_calls:
                return message.content
            for call in message.tool_calls:
                result = getattr(self, call.function.name)(**json.loads(call.function.arguments))
                self.messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
        return ""


async def summarize_handbook(pages: list[str]) -> list[str]:
    async with make_async_client(default_headers=HEADERS) as client:
        out = []
        for page in pages:
            r = await client.chat.completions.create(model="m2", messages=[{"role": "user", "content": page}])  # call: m2
            out.append(r.choices[0].message.content)
        return out


async def speak(text: str) -> bytes:
    client = make_async_client()
    response = await client.audio.speech.create(model="m3", voice="alloy", input=text, extra_headers={**HEADERS, "x-llm-feature": "speak"})  # call: m3
    return response.content
