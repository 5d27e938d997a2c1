class Bot:
    """Eliza, more or less."""

    def converse(self, modelId, messages):
        return [f"How do you feel about {message}?" for message in messages]

    def invoke_model(self, body, modelId="eliza"):
        return {"body": body, "modelId": modelId}


bot = Bot()
print(bot.converse(modelId="eliza", messages=["Mondays"]))
print(bot.invoke_model(body="{}"))
