import anthropic
from conftest import HEADERS

client = anthropic.Anthropic(default_headers={"x-llm-team": "t", "x-llm-service": "s"})
MESSAGES = [{"role": "user", "content": "hi"}]


def test_messages():
    client.messages.create(model="m", max_tokens=1, messages=MESSAGES, extra_headers={"x-llm-feature": "f"})  # tagged
    client.messages.create(model="m", max_tokens=1, messages=MESSAGES)  # lacks feature
    with client.messages.stream(model="m", max_tokens=1, messages=MESSAGES) as stream:  # lacks feature
        stream.get_final_text()


def test_metadata_takes_user_ids_only():
    bare = anthropic.Anthropic()
    try:
        bare.messages.create(  # lacks team,service,feature
            model="m", max_tokens=1, messages=MESSAGES, metadata={"team": "t", "user_id": "u"}
        )
    except anthropic.BadRequestError:
        pass


def test_free():
    try:
        client.messages.count_tokens(model="m", messages=MESSAGES)
    except anthropic.APIError:
        pass


async def test_async():
    async with anthropic.AsyncAnthropic() as aclient:
        await aclient.messages.create(model="m", max_tokens=1, messages=MESSAGES, extra_headers=HEADERS)  # tagged
        await aclient.messages.create(model="m", max_tokens=1, messages=MESSAGES)  # lacks team,service,feature
