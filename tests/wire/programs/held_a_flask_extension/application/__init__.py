from .extensions import llm
from .micro import Flask
from .views import blueprint


def create_app(overrides=None):
    app = Flask(__name__)
    app.config.update(LLM_MODEL="m1", LLM_TIMEOUT=15)
    app.config.update(overrides or {})
    llm.init_app(app)
    app.register_blueprint(blueprint)
    return app
