import json
from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "name": "add", "parameters": {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "required": ["a", "b"]}, "strict": False}]
input_list = [{"role": "user", "content": "1+1"}]

while True:
    response = client.responses.create(model="m1", input=input_list, tools=tools, metadata={"service": "calc"})  # call: m1
    calls = [item for item in response.output if item.type == "function_call"]
    if not calls:
        break
    for call in calls:
        input_list.append({"type": "function_call", "call_id": call.call_id, "name": call.name, "arguments": call.arguments})
        args = json.loads(call.arguments)
        input_list.append({"type": "function_call_output", "call_id": call.call_id, "output": str(args["a"] + args["b"])})

print(response.output_text)
