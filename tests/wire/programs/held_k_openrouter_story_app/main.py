"""OpenRouter by OpenAI's SDK: metadata in the body, attribution headers that say nothing about who pays."""
from openrouter import StoryClient

client = StoryClient()
plot = client.plot("a dragon", providers=["one"])
with client.chapter(plot) as parts:
    print("".join(parts))
print(client.title(plot))
