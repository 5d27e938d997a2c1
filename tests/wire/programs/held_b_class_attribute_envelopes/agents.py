from base import Agent


class PlannerAgent(Agent):
    feature = "plan"

    def run(self, text: str) -> str:
        reply = self.client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers=self.headers)  # call: m1
        return reply.choices[0].message.content or ""


class WriterAgent(Agent):
    service = "writer"

    def run(self, text: str) -> str:
        reply = self.client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}], extra_headers=self.headers)  # call: m2
        return reply.choices[0].message.content or ""


class RouterAgent(PlannerAgent):
    feature = "route"

    @property
    def headers(self) -> dict[str, str]:
        return {**super().headers, "x-router": "1"}

    def run(self, text: str) -> str:
        reply = self.client.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": text}],
            extra_headers=self.headers,
        )
        return reply.choices[0].message.content or ""
