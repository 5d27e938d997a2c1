from clients import anthropic_client, openai_client
from config import get_settings


def headline(text: str) -> str:
    response = openai_client().responses.create(  # call: m1
        model="m1", input=text, extra_headers=get_settings().llm.headers(feature="headline")
    )
    return response.output_text


def tags_for(text: str) -> list[str]:
    message = anthropic_client().messages.create(  # call: m2
        model="m2", max_tokens=32, messages=[{"role": "user", "content": text}]
    )
    return message.content[0].text.split(",")


def slug(text: str) -> str:
    settings = get_settings()
    message = anthropic_client().messages.create(  # call: m3
        model="m3",
        max_tokens=32,
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "slug"} if settings.debug else settings.llm.headers("slug"),
    )
    return message.content[0].text


print(headline("news"), tags_for("news"), slug("news"))
get_settings().debug = True
print(slug("news"))
