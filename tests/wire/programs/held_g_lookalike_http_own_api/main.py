"""An own API whose paths and fields look like an LLM's, at a host of the house."""
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        size = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(size))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"model": body.get("model")}).encode())

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
BASE = f"http://127.0.0.1:{server.server_port}"
for path in ("/v1/surveys/completions-report", "/api/messages-archive", "/cars/models"):
    reply = httpx.post(BASE + path, json={"model": "corsa", "messages": []})
    print(reply.json())
with httpx.Client(base_url=BASE) as client:
    print(client.post("/cars/embed-video", json={"input": "x"}).status_code)
server.shutdown()
