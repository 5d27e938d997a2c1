"""python-dotenv: a file above the service, and one that is named."""

import bot
import web

print(bot.client, web.client)
