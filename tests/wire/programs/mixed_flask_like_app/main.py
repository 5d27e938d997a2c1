from webapp import create_app

app = create_app({"TEAM": "web", "MODEL": "m1"})
print(app.dispatch("/chat", {"q": "hi"}))
print(app.dispatch("/vision", {"q": "cat"}))
print(app.dispatch("/healthz", {}))
