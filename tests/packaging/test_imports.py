"""Every module can be the first that is imported: circles of imports are closed inside of functions."""

from __future__ import annotations

import subprocess
import sys

_EACH = """
import importlib, pkgutil, sys
import lint_llm_tags
names = [one.name for one in pkgutil.walk_packages(lint_llm_tags.__path__, "lint_llm_tags.")]
names.remove("lint_llm_tags.__main__")
for name in names:
    for loaded in [one for one in sys.modules if one.partition(".")[0] == "lint_llm_tags"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
print(len(names), "modules")
"""


def test_each_module_can_be_imported_first():
    run = subprocess.run([sys.executable, "-c", _EACH], capture_output=True, text=True, check=True)
    *failed, count = run.stdout.splitlines()
    assert failed == []
    assert int(count.split()[0]) > 100
