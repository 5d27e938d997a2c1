"""One class for all calls, with a budget and a fallback; one caller names no feature."""
from concurrent.futures import ThreadPoolExecutor

import jobs

with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(job, "x") for job in (jobs.incident_title, jobs.incident_summary, jobs.postmortem)]
    print([future.result() for future in futures])
