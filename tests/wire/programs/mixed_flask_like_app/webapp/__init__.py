from .flasklike import Flask
from .llm import LLM


def create_app(config):
    app = Flask(__name__)
    app.config.update(config)
    llm = LLM()
    llm.init_app(app)

    from .views import register

    register(app, llm)
    return app
