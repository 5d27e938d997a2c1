from harness import Case, run
from models import MODELS

cases = [Case("2+2", "4"), Case("capital of France", "Paris")]
for name, model in MODELS.items():
    report = run(model, cases)
    print(name, report.accuracy)
