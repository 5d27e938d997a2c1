from runner import BatchRunner, chunked

runner = BatchRunner(workers=2)
rows = [{"id": n, "text": f"row {n}"} for n in range(4)]
print(runner.run(rows, feature="nightly"))
print(runner.run(rows[:1]))
print([len(c) for c in chunked(rows, 3)])
