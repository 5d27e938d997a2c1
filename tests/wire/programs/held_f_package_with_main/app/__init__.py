from .settings import settings as settings
