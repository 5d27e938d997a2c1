from openai import OpenAI

from ticketbot.settings import settings

client = OpenAI(api_key=settings.api_key, default_headers={"x-llm-team": settings.team, "x-llm-service": __package__})
