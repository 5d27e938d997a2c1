"""Tasks declare their feature as a class keyword; a registry runs them by name."""
import tasks  # noqa: F401
from base import Task

for name in Task.registry:
    Task.start(name, "text")
