import os

TEAM = "devex"
SERVICE = os.getenv("ACME_SERVICE", "acme-cli")
