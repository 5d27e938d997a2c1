from app import container

container.chat.reply("x")
container.search.rank("x")
container.search.chat.reply("y")
