"""A test suite with fixtures that make clients, run by pytest itself."""
import sys
from pathlib import Path

import pytest

sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-c", "/dev/null", "--rootdir", ".", str(Path(__file__).with_name("suite"))]))
