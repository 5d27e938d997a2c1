"""google-genai behind a thin wrapper: headers of the client and of the call's config; the chat forgets its feature."""
import asyncio

from reports import weekly

rows = ["a 1", "b 2"]
print(weekly.headline(rows), weekly.body(rows), asyncio.run(weekly.live(rows)), weekly.questions(rows))
