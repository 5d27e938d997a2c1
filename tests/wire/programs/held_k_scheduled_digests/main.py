"""A scheduler with jobs that keep their keyword arguments; one job is scheduled without a feature."""
import digests  # noqa: F401
from scheduler import scheduler

print(scheduler.run_once())
