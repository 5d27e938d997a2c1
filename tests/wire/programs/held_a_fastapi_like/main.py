from api import app

print(app.handle("POST", "/chat", {"message": "hi"}))
print(app.handle("POST", "/summary", {"text": "long text"}))
print(app.handle("POST", "/moderate", {"text": "bad text"}))
print(app.handle("GET", "/health", {}))
