"""A web server of the standard library: the handler reaches the client through its server object."""
import json
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from openai import OpenAI


class Application(ThreadingHTTPServer):
    def __init__(self, client: OpenAI, headers: dict[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.client = client
        self.headers = headers


class Handler(BaseHTTPRequestHandler):
    server: Application

    def do_POST(self) -> None:
        if self.path == "/summary":
            reply = self.server.client.responses.create(  # call: m1
                model="m1", input="x", extra_headers={**self.server.headers, "x-llm-feature": "summary"}
            )
        else:
            reply = self.server.client.responses.create(model="m2", input="x", extra_headers=self.server.headers)  # call: m2
        body = json.dumps({"text": reply.output_text}).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


application = Application(OpenAI(default_headers={"x-llm-team": "docs"}), {"x-llm-service": "web"})
threading.Thread(target=application.serve_forever, daemon=True).start()
for path in ("/summary", "/title"):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    opener.open(f"http://127.0.0.1:{application.server_port}{path}", data=b"{}").read()
application.shutdown()
