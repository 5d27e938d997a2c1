"""A gRPC server on 127.0.0.1 that tells the suite's HTTP server which model was asked for, and with which metadata."""
import http.client
import json
import os
from concurrent import futures
from urllib.parse import urlsplit

import grpc
from xai_sdk.proto import chat_pb2, embed_pb2


def tell(model: str, context: grpc.ServicerContext) -> None:
    connection = http.client.HTTPConnection(urlsplit(os.environ["WIRE_URL"]).netloc)
    metadata = {key: value for key, value in context.invocation_metadata() if isinstance(value, str)}
    connection.request("POST", "/grpc/chat", json.dumps({"model": model}), metadata)
    connection.getresponse().read()
    connection.close()


def reply(asked: type, answered: type):
    def handle(raw: bytes, context: grpc.ServicerContext) -> bytes:
        request = asked.FromString(raw)
        tell(request.model, context)
        return answered(model=request.model).SerializeToString()

    return handle


def chat(raw: bytes, context: grpc.ServicerContext) -> bytes:
    request = chat_pb2.GetCompletionsRequest.FromString(raw)
    tell(request.model, context)
    message = chat_pb2.CompletionMessage(content="ok", role=chat_pb2.MessageRole.ROLE_ASSISTANT)
    output = chat_pb2.CompletionOutput(index=0, message=message)
    return chat_pb2.GetChatCompletionResponse(model=request.model, outputs=[output]).SerializeToString()


def chunks(raw: bytes, context: grpc.ServicerContext):
    request = chat_pb2.GetCompletionsRequest.FromString(raw)
    tell(request.model, context)
    yield chat_pb2.GetChatCompletionChunk(model=request.model).SerializeToString()


class Handler(grpc.GenericRpcHandler):
    def service(self, details):
        method = details.method.rpartition("/")[2]
        if method == "GetCompletion":
            return grpc.unary_unary_rpc_method_handler(chat)
        if method == "GetCompletionChunk":
            return grpc.unary_stream_rpc_method_handler(chunks)
        return grpc.unary_unary_rpc_method_handler(reply(embed_pb2.EmbedRequest, embed_pb2.EmbedResponse))


def start() -> str:
    """The address of a new server."""
    server = grpc.server(futures.ThreadPoolExecutor(4), handlers=[Handler()])
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    SERVERS.append(server)
    return f"127.0.0.1:{port}"


SERVERS: list[grpc.Server] = []
