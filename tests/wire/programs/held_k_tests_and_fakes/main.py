"""Production code behind a protocol, and its tests: fakes, mocks, a live fixture, and a judge that nobody tagged."""
import contextlib
import io
import sys

import pytest

from app.summary import OpenAICompleter, summarise

print(summarise("x", OpenAICompleter()))
output = io.StringIO()
with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
    status = pytest.main(["-q", "-p", "no:cacheprovider", "tests"])
if status:
    print(output.getvalue())
sys.exit(int(status))
