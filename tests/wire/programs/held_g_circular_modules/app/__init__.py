from . import chat, search
from .registry import container

container.chat = chat.Chat()
container.search = search.Search()
