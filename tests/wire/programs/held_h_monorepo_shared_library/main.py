"""A monorepo: libs/llmkit is shared by two services, each with its own tags module; one forgets the feature."""
import runpy
import sys
from pathlib import Path

root = Path(__file__).parent if "__file__" in globals() else Path()
sys.path.insert(0, str(root / "libs" / "llmkit" / "src"))
for service in ("billing", "support"):
    sys.path.insert(0, str(root / "services" / service))
    runpy.run_path(str(root / "services" / service / "run.py"), run_name="__main__")
    sys.path.pop(0)
