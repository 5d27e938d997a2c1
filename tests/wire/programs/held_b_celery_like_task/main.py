import queue_app
import tasks

tasks.summarise.delay("ticket 1", tags={"team": "cx", "service": "digest", "feature": "summary"})
tasks.summarise.delay("ticket 2")
tasks.score.delay("ticket 3")
tasks.score.apply_async(args=("ticket 4",), kwargs={"priority": "high"})
queue_app.drain()
