# -*- coding: utf-8 -*-
import os

from openai import OpenAI

OPENAI_MODEL = os.getenv("OPENAI_MODEL", "m9")
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def ask_gpt(prompt, system=None, json_mode=False, model=None, temperature=None, history=(), headers=None):
    """The one function everybody uses. Do not add more arguments!"""
    messages = []
    if system:
        messages.append({"role": "system", "content": system})
    messages.extend(history)
    messages.append({"role": "user", "content": prompt})
    params = {"model": model or OPENAI_MODEL, "messages": messages}
    if json_mode:
        params["response_format"] = {"type": "json_object"}
    if temperature is not None:
        params["temperature"] = temperature
    if headers:
        params["extra_headers"] = headers
    try:
        r = client.chat.completions.create(**params)
    except Exception as e:
        print("ask_gpt failed: %s" % e)
        return None
    return r.choices[0].message.content


def get_embedding(text):
    text = text.replace("\n", " ")
    return client.embeddings.create(input=[text], model="m4").data[0].embedding  # call: m4


def tag(team, feature, service="monolith"):
    return {"x-llm-team": team, "x-llm-service": service, "x-llm-feature": feature}
