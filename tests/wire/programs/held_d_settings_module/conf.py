import os
from types import SimpleNamespace

import base_settings

settings = SimpleNamespace(**{name: getattr(base_settings, name) for name in dir(base_settings) if name.isupper()})
if os.environ.get("LLM_MODEL"):
    settings.LLM["MODEL"] = os.environ["LLM_MODEL"]
