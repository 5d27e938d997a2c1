"""A base service in one module, subclasses in others; parameters are merged in a method."""
from services.chat import Chat
from services.search import Search

Chat().ask("x")
Chat(feature="special").ask("y")
Search().rank("x")
Search().rank_quietly("x")
