"""Prints onboarding snippets.

Usage::

    from openai import OpenAI
    client = OpenAI()
    client.chat.completions.create(model="gpt-4o", messages=[])

"""

# client = anthropic.Anthropic(); client.messages.create(model="claude", max_tokens=1, messages=[])
# litellm.completion(model="gpt-4o", messages=messages)

SNIPPETS = {
    "openai": """
import openai
openai.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
""",
    "bedrock": "boto3.client('bedrock-runtime').converse(modelId='m', messages=[])",
    "curl": "curl https://api.openai.com/v1/chat/completions -H 'Authorization: Bearer $OPENAI_API_KEY'",
    "http": f"requests.post({'https://api.anthropic.com/v1/messages'!r}, json={{}})",
}


def snippet(name: str) -> str:
    r"""Return the snippet; ``httpx.post("https://api.openai.com/v1/responses")`` is one of them."""
    return SNIPPETS.get(name, "").strip()


for key in SNIPPETS:
    print(key, len(snippet(key)))
