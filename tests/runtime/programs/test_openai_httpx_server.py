import asyncio
import concurrent.futures
import functools
import threading

import anyio
import openai
from conftest import HEADERS

client = openai.OpenAI()
MESSAGES = [{"role": "user", "content": "hi"}]


def test_arrives_unchanged(arrived):
    before = len(arrived)
    client.responses.create(model="m", input="hi", extra_headers=HEADERS)  # tagged
    request = arrived[before]
    assert request.json == {"input": "hi", "model": "m"}
    assert request.header("x-llm-team") == "t"


def test_stream():
    with client.chat.completions.stream(  # lacks service,feature
        model="m", messages=MESSAGES, extra_headers={"x-llm-team": "t"}
    ) as stream:
        for _ in stream:
            pass
    for _ in client.chat.completions.create(model="m", messages=MESSAGES, stream=True, extra_headers=HEADERS):  # tagged
        pass


def ask(model):
    return client.chat.completions.create(model=model, messages=MESSAGES)  # lacks team,service,feature


def test_threads():
    thread = threading.Thread(target=ask, args=["m"])
    thread.start()
    thread.join()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(ask, ["m1", "m2"]))


def test_jobs_without_code_of_the_project():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        pool.submit(client.responses.create, model="m", input="hi").result()  # lacks team,service,feature
    thread = threading.Thread(target=client.responses.create, kwargs={"model": "m", "input": "hi"})
    thread.start()  # lacks team,service,feature
    thread.join()


async def test_tasks_without_code_of_the_project():
    async with openai.AsyncOpenAI(default_headers=HEADERS) as aclient:
        await asyncio.gather(  # tagged
            aclient.responses.create(model="m1", input="hi"),
            aclient.responses.create(model="m2", input="hi"),
        )
        task = asyncio.create_task(aclient.responses.create(model="m3", input="hi"))  # tagged
        await task


async def test_asyncio():
    async def one(model):
        return await aclient.chat.completions.create(model=model, messages=MESSAGES)  # lacks team,service,feature

    async with openai.AsyncOpenAI() as aclient:
        await asyncio.gather(one("m1"), asyncio.create_task(one("m2")))
        await asyncio.to_thread(ask, "m3")


def test_raw_response_and_embeddings():
    client.chat.completions.with_raw_response.create(model="m", messages=MESSAGES, extra_headers=HEADERS)  # tagged
    client.embeddings.create(model="m", input="hi", extra_headers={"x-llm-feature": "f"})  # lacks team,service


def test_anyio_task_group():
    async def main():
        async with openai.AsyncOpenAI() as aclient, anyio.create_task_group() as group:
            group.start_soon(functools.partial(aclient.responses.create, model="m", input="hi"))  # lacks team,service,feature

    anyio.run(main)
