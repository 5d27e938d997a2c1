"""A local server that answers like every provider and remembers what it was sent."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from tests.wire.answers import answer
from tests.wire.exchange import Reply, Request, json_reply
from tests.wire.truth import models


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, status: Mapping[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.recorded: list[Request] = []
        self.status = status

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A program that ends may leave connections open: their reset is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def _handle(self) -> None:
        request = Request(self.command, self.path, tuple(self.headers.items()), self._body())
        self.server.recorded.append(request)
        refused = [self.server.status[model] for model in models(request) if model in self.server.status]
        reply = (
            json_reply({"error": {"message": "refused", "type": "wire"}}, refused[0]) if refused else answer(request)
        )
        self._send(reply)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _handle

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status == 101:
            self.end_headers()
            self.wfile.write(reply.body)
            self.close_connection = True
            return
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what matters is recorded."""


@contextlib.contextmanager
def wire_server(status: Mapping[str, int]) -> Iterator[tuple[str, list[Request]]]:
    """Serve on 127.0.0.1; gives the base URL and the list that requests are recorded in."""
    server = _Server(status)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.recorded
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
