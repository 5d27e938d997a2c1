"""smolagents: what a Bedrock model is given besides goes into every request."""
from smolagents import AmazonBedrockModel, ChatMessage, CodeAgent, MessageRole

TAGS = {"team": "data", "service": "explorer", "feature": "charts"}
HELLO = [ChatMessage(role=MessageRole.USER, content=[{"type": "text", "text": "hi"}])]


def attempt(function, *arguments) -> None:
    try:
        function(*arguments)
    except Exception as error:
        print(type(error))


def ask(model: AmazonBedrockModel) -> None:
    model.generate(HELLO)  # call: m1, m2


attempt(ask, AmazonBedrockModel("m1", requestMetadata=TAGS))
attempt(ask, AmazonBedrockModel("m2"))
try:
    AmazonBedrockModel("m3").generate(HELLO, requestMetadata=TAGS)  # call: m3
except Exception as error:
    print(type(error))
try:
    CodeAgent(tools=[], model=AmazonBedrockModel("m4", requestMetadata=TAGS), max_steps=1).run("hi")  # call: m4
except Exception as error:
    print(type(error))
