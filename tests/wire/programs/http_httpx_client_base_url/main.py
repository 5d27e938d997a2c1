import os

import httpx


class CompletionGateway:
    def __init__(self, base_url: str, token: str, team: str = "payments") -> None:
        self._http = httpx.Client(
            base_url=base_url,
            headers={"Authorization": f"Bearer {token}", "x-llm-team": team},
            timeout=httpx.Timeout(20.0),
        )

    def ask(self, text: str) -> str:
        payload = {"model": "m1", "messages": [{"role": "user", "content": text}]}
        reply = self._http.post("/v1/chat/completions", json=payload)  # call: m1
        return reply.json()["choices"][0]["message"]["content"]

    def embed(self, text: str) -> list[float]:
        reply = self._http.post(  # call: m2
            "/v1/embeddings",
            json={"model": "m2", "input": text},
            headers={"x-llm-service": "dedupe", "x-llm-feature": "similar-invoices"},
        )
        return reply.json()["data"][0]["embedding"]

    def close(self) -> None:
        self._http.close()


gateway = CompletionGateway(os.environ["WIRE_URL"], "secret-token")
print(gateway.ask("refund policy?"), len(gateway.embed("invoice 7")))
gateway.close()
