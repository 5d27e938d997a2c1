from .base import PLUGINS, Plugin, register

__all__ = ["PLUGINS", "Plugin", "register"]
