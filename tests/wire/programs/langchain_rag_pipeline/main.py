"""Retrieval-augmented answers for the handbook."""

from rag.answer import Answerer
from rag.store import Store

store = Store()
store.load(["Vacation is 30 days.", "Lunch is at noon."])
print(Answerer(store).ask("When is lunch?"))
