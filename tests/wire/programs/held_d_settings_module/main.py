"""Django-style settings module with overrides by environment, and an app config that reads it."""
from conf import settings
from gateway import ask, bulk

print(settings.LLM["MODEL"], ask("x"), bulk(["x"]))
