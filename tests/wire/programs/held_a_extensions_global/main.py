import app
from app import jobs

app.init(team="data")
jobs.label()
jobs.score()
jobs.explain()
