import threading

import openai
import pytest
from conftest import HEADERS

serving = pytest.importorskip("websockets.sync.server")


@pytest.fixture
def realtime():
    with serving.serve(lambda connection: connection.send('{"type": "session.created"}'), "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"ws://127.0.0.1:{server.socket.getsockname()[1]}/v1"
        server.shutdown()
        thread.join()


def connect(client):
    return client.realtime.connect if hasattr(client, "realtime") else client.beta.realtime.connect


def test_sync(realtime):
    client = openai.OpenAI(websocket_base_url=realtime)
    with connect(client)(model="m", extra_headers=HEADERS) as connection:  # tagged
        connection.close()
    with connect(client)(model="m") as connection:  # lacks team,service,feature
        connection.close()


async def test_async(realtime):
    client = openai.AsyncOpenAI(websocket_base_url=realtime)
    async with connect(client)(model="m", extra_headers={"x-llm-team": "t"}) as connection:  # lacks service,feature
        await connection.close()
