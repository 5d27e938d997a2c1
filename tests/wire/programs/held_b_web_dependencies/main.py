import asyncio

from app.routes import app

asyncio.run(app.handle("/ask", {"x-feature": "ask", "x-user": "7"}))
asyncio.run(app.handle("/ask", {}))
asyncio.run(app.handle("/summary", {"x-feature": "summary"}))
asyncio.run(app.handle("/summary", {}))
