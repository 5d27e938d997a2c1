import asyncio

import anthropic


class Bot:
    """Stands in for a chat framework: commands are coroutines that get a context."""

    commands = {}

    @classmethod
    def command(cls, name):
        def register(f):
            cls.commands[name] = f
            return f

        return register

    async def process(self, line):
        name, _, rest = line.partition(" ")
        await self.commands[name](self, rest)

    async def send(self, text):
        print(text)


bot = Bot()
llm = anthropic.AsyncAnthropic(default_headers={"x-llm-team": "community", "x-llm-service": "bot"})


@Bot.command("!ask")
async def ask(ctx, question):
    message = await llm.messages.create(  # call: m1
        model="m1", max_tokens=300, messages=[{"role": "user", "content": question}]
    ) if not question else await llm.messages.create(model="m2", max_tokens=300, messages=[{"role": "user", "content": question}], extra_headers={"x-llm-feature": "ask"})  # call: m2
    await ctx.send(message.content[0].text)


@Bot.command("!joke")
async def joke(ctx, _):
    message = await llm.messages.create(model="m3", max_tokens=300, messages=[{"role": "user", "content": "joke"}])  # call: m3
    await ctx.send(message.content[0].text)


asyncio.run(bot.process("!ask why"))
asyncio.run(bot.process("!ask"))
asyncio.run(bot.process("!joke now"))
