from google.genai import Client, types

from settings import LLM

gemini = Client(http_options=types.HttpOptions(headers=LLM["headers"], timeout=LLM["timeout_ms"]))


def with_feature(feature, base=None):
    config = dict(base or {})
    config.setdefault("http_options", {})["headers"] = {"x-llm-feature": feature}
    return config


def caption(url):
    return gemini.models.generate_content(model="m1", contents=url, config=with_feature("caption", {"temperature": 0})).text  # call: m1


def alt_text(url):
    return gemini.models.generate_content(model="m2", contents=url).text  # call: m2


def vectors(texts):
    config = types.EmbedContentConfig(http_options=types.HttpOptions(headers={"x-llm-feature": "vectors"}))
    return gemini.models.embed_content(model="m3", contents=texts, config=config).embeddings  # call: m3


chat = gemini.chats.create(model="m4", config=with_feature("chat"))
print(caption("a"), alt_text("b"), vectors(["c"]), chat.send_message("hello").text)  # call: m4
