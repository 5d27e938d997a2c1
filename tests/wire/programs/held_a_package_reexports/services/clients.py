import anthropic
import openai

from . import tags

gpt = openai.OpenAI(default_headers=tags.BASE)
claude = anthropic.Anthropic(default_headers=tags.BASE)
bare = openai.OpenAI()
