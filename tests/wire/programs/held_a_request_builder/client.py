import anthropic
import openai

from request import LLMRequest

_openai = openai.OpenAI()
_anthropic = anthropic.Anthropic()


def execute(request: LLMRequest) -> str:
    first = _openai.chat.completions.create(**request.to_openai())  # call: m1
    params = request.to_anthropic()
    params["messages"] = params["messages"] + [
        {"role": "assistant", "content": first.choices[0].message.content},
        {"role": "user", "content": "shorter"},
    ]
    second = _anthropic.messages.create(**params)  # call: m2
    return second.content[0].text
