import asyncio


class TextChannel:
    def __init__(self, name):
        self.name = name
        self.history = []

    async def send(self, content=None, *, embed=None, reference=None):
        self.history.append(content)


class Bot:
    def __init__(self, prefix, intents):
        self.prefix, self.intents = prefix, intents
        self.chat = TextChannel("general")
        self.commands = {}

    def command(self, name=None):
        def register(function):
            self.commands[name or function.__name__] = function
            return function

        return register


bot = Bot("!", intents={"messages"})


@bot.command()
async def ask(ctx, *, prompt: str):
    """Stream a completion to the channel (moderators only)."""
    async for chunk in completion(prompt):
        await ctx.send(content=chunk)


async def completion(prompt):
    for word in prompt.split():
        yield word


asyncio.run(bot.commands["ask"](bot.chat, prompt="hello there"))
print(bot.chat.history)
