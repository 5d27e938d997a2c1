"""Translates a mail into the reader's language."""

from acme_llm import openai_client

client = openai_client("grwoth", "growth-mailer", "GROWTH_MAILER_OPENAI_KEY")


def translate(mail: str, language: str) -> str:
    answer = client.responses.create(
        model="gpt-5-mini",
        input=f"Translate into {language}:\n{mail}",
        extra_headers={"x-llm-feature": "translate"},
    )
    return answer.output_text
