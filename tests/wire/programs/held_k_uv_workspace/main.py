"""A workspace: a library in src layout with a frozen dataclass that makes clients, and two applications on it."""
import asyncio

from api import routes
from batch import jobs

print(asyncio.run(routes.complete("x")), asyncio.run(routes.suggest("x")), jobs.label("x"), jobs.embed(["a"]))
