from rag.config import Config
from rag.pipeline import build

pipeline = build(Config())
pipeline.index(["ducks swim", "cats climb"])
print(pipeline.answer("what do ducks do?"))
print(build(Config(rerank=True)).answer("what do cats do?"))
