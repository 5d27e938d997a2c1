from jobs import JOBS

for name, job in JOBS.items():
    print(name, job(f"input for {name}"))
