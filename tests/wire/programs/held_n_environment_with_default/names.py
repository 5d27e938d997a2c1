"""What the application is called: said by whoever deploys it, with a name of its own where nobody says one."""

import os

APP_NAME = os.getenv("APP_NAME", "Ledger")
APP_LINE = os.environ.get("APP_LINE") or "billing"
APP_OWNER = os.getenv("APP_OWNER")
SEND_TITLE = os.getenv("SEND_TITLE", "yes")
