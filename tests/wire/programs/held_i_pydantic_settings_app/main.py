"""Settings of pydantic-settings hold the attribution as a nested model that makes headers of itself."""
from __future__ import annotations

from service import DocumentService, explicit

service = DocumentService()
print(service.answer("x"), service.check("x"))
explicit("x")
