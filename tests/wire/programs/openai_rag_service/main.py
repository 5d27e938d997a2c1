from rag.service import RagService
from rag.store import MemoryStore

service = RagService(MemoryStore())
service.index(["cats purr", "dogs bark"])
print(service.answer("what do cats do?"))
