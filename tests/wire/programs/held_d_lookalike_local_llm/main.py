"""Local inference, a fake SDK and a chat server: nothing of this is a billed request."""
from engine import Engine, completion


class OpenAIStub:
    class chat:
        class completions:
            @staticmethod
            def create(model, messages):
                return {"model": model, "n": len(messages)}


engine = Engine("tiny")
engine.generate(prompt="x", model="m")
completion(model="gpt-4o", messages=[{"role": "user", "content": "x"}])
OpenAIStub.chat.completions.create(model="gpt-4o", messages=[])
client = Engine("other")
client.messages.create(model="claude", max_tokens=5, messages=[])
client.embeddings.create(model="e", input="x")
