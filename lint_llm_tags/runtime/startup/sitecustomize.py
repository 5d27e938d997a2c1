"""Imported by Python itself in child processes of a test session that asked for it: starts the companion there."""

import importlib
import sys
from pathlib import Path

_here = str(Path(__file__).parent)
sys.path[:] = [path for path in sys.path if path != _here]
try:
    from lint_llm_tags.runtime.children import start_from_environment

    start_from_environment()
except ImportError:  # another environment, without this package
    pass
# The sitecustomize that this one hides, if there is one.
_own = sys.modules.pop("sitecustomize")
try:
    importlib.import_module("sitecustomize")
except ImportError:
    sys.modules["sitecustomize"] = _own
