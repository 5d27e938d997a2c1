from concurrent.futures import ThreadPoolExecutor

import pytest

grpc = pytest.importorskip("grpc")
xai_sdk = pytest.importorskip("xai_sdk")

METADATA = (("x-llm-team", "t"), ("x-llm-service", "s"), ("x-llm-feature", "f"))


class Answers(grpc.GenericRpcHandler):
    def service(self, details):
        def answer(request, context):
            from xai_sdk.proto import chat_pb2

            reply = chat_pb2.GetChatCompletionResponse()
            reply.outputs.add().message.content = "hi"
            return reply.SerializeToString()

        return grpc.unary_unary_rpc_method_handler(answer)


@pytest.fixture(scope="module")
def host():
    server = grpc.server(ThreadPoolExecutor(2))
    server.add_generic_rpc_handlers((Answers(),))
    port = server.add_insecure_port("localhost:0")
    server.start()
    yield f"localhost:{port}"
    server.stop(None)


def ask(client):
    from xai_sdk.chat import user

    chat = client.chat.create(model="m")
    chat.append(user("hi"))
    return chat


def test_sync(host):
    client = xai_sdk.Client(api_key="k", api_host=host, metadata=METADATA)
    ask(client).sample()  # tagged
    bare = xai_sdk.Client(api_key="k", api_host=host, metadata=METADATA[:1])
    ask(bare).sample()  # lacks service,feature


async def test_async(host):
    client = xai_sdk.AsyncClient(api_key="k", api_host=host, metadata=METADATA)
    await ask(client).sample()  # tagged
    bare = xai_sdk.AsyncClient(api_key="k", api_host=host)
    await ask(bare).sample()  # lacks team,service,feature


class Tags(grpc.AuthMetadataPlugin):
    """How xai-sdk adds its metadata where the channel is encrypted."""

    def __call__(self, context, callback):
        callback(METADATA, None)


def test_metadata_of_credentials():
    server = grpc.server(ThreadPoolExecutor(2))
    server.add_generic_rpc_handlers((Answers(),))
    port = server.add_secure_port("localhost:0", grpc.local_server_credentials())
    server.start()
    call_credentials = grpc.metadata_call_credentials(Tags())
    credentials = grpc.composite_channel_credentials(grpc.local_channel_credentials(), call_credentials)
    with grpc.secure_channel(f"localhost:{port}", credentials) as channel:
        channel.unary_unary("/xai_api.Chat/GetCompletion")(b"")  # tagged
    with grpc.secure_channel(f"localhost:{port}", grpc.local_channel_credentials()) as channel:
        channel.unary_unary("/xai_api.Chat/GetCompletion")(b"")  # lacks team,service,feature
        channel.unary_unary("/xai_api.Models/ListLanguageModels")(b"")
    server.stop(None)
