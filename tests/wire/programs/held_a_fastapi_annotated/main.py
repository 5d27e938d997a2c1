from api.routes import router
from fastapi import FastAPI

app = FastAPI(title="assistant")
app.include_router(router)

if __name__ == "__main__":
    for path in app.routes:
        print(path, app.solve(app.routes[path], text="hello"))
