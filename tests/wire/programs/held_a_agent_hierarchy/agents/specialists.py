from .base import Agent


class Researcher(Agent):
    name = "researcher"
    system_prompt = "Find facts."
    tools = [
        {
            "type": "function",
            "function": {
                "name": "search",
                "parameters": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]},
            },
        }
    ]

    def tool_search(self, query: str) -> str:
        hits = self.client.embeddings.create(model="m2", input=query, extra_headers=self.headers)  # call: m2
        return f"{len(hits.data)} hits"


class Writer(Agent):
    name = "writer"
    system_prompt = "Write well."

    def run(self, task: str) -> str:
        draft = super().run(task)
        return self.polish(draft)

    def polish(self, draft: str) -> str:
        completion = self.client.chat.completions.create(  # call: m3
            model="m3", messages=[*self.history, {"role": "user", "content": f"Polish: {draft}"}]
        )
        return completion.choices[0].message.content or ""
