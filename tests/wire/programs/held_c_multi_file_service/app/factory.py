from .config import LLMConfig
from .core import Application


def create_app(team: str, env: str = "dev") -> Application:
    config = LLMConfig(team=team)
    return Application(config, debug=env != "prod")
