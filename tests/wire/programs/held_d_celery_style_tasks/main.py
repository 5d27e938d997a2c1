"""A small task queue in the style of Celery: bound tasks, apply_async, chains."""
from tasks import app, embed, summarise, translate

summarise.delay("a")
translate.apply_async(args=("b",), kwargs={"language": "de"})
embed.s("c")()
app.run_all()
