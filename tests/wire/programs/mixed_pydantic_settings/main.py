from app.settings import Settings
from app.wiring import Services

services = Services(Settings())
print(services.answer("hi"), services.caption("cat"), services.fallback("hi"))
