import openai
from helpers import shout, whisper

c = openai.OpenAI(default_headers={"x-llm-team": "fun", "x-llm-service": "voice"})
print(shout(c, "hey"))
print(whisper("hey", llm=c))
print(whisper("hey", openai.OpenAI()))
