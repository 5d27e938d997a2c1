from ai import Assistant
from settings import settings

assistant = Assistant(settings)
print(assistant.reply("hi"))
print(assistant.reply_bare("hi"))
print(assistant.embed("hi"))
