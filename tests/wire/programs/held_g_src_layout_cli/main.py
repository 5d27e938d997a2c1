"""Runs the installed command."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from acme.cli import main  # noqa: E402

main(["summarize", "text"])
main(["embed", "text", "--feature", "search"])
main(["rate", "text"])
