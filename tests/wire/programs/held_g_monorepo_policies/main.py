"""A script at the root drives two services with policies of their own."""
import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path[:0] = [str(ROOT / "services" / "billing"), str(ROOT / "services" / "chat"), str(ROOT / "libs")]

from billing_app import remind  # noqa: E402
from chat_app import reply  # noqa: E402

remind("x")
reply("x")
