import sys
from pathlib import Path

root = Path(__file__).resolve().parent
for path in ("libs/acme_ai/src", "services/checkout", "services/returns"):
    sys.path.insert(0, str(root / path))

import checkout_app
import returns_app

checkout_app.upsell({"items": ["lamp"]})
returns_app.reason("broken")
