import pytest
from conftest import HEADERS

dspy = pytest.importorskip("dspy")


def test_sync(server):
    lm = dspy.LM("openai/m", api_base=f"{server}/v1", api_key="k", cache=False)
    lm("hi", extra_headers=HEADERS)  # tagged
    lm("hi")  # lacks team,service,feature


async def test_async(server):
    lm = dspy.LM("openai/m", api_base=f"{server}/v1", api_key="k", cache=False)
    await lm.acall("hi")  # lacks team,service,feature
