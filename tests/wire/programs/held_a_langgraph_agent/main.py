from graph import build

graph = build()
print(graph.invoke({"question": "why?", "notes": [], "answer": ""})["answer"])
