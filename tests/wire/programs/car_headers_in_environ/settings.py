import os

TEAM = "letters"
os.environ["OPENAI_CUSTOM_HEADERS"] = f"x-llm-team: {TEAM}\nx-llm-service: writer"
