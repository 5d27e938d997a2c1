import importlib.util
import pickle
import pickletools

SDKS = ("openai.OpenAI", "anthropic.Anthropic", "litellm.completion", "boto3.client")


def is_available(dotted: str) -> bool:
    return importlib.util.find_spec(dotted.partition(".")[0]) is not None


blob = pickle.dumps({"sdk": SDKS, "call": "client.chat.completions.create(model='x', messages=[])"})
print({name: is_available(name) for name in SDKS})
print(sum(1 for _ in pickletools.genops(blob)), pickle.loads(blob)["call"])
