"""mem0 makes its own clients and has no place for tags."""
import tempfile

from mem0 import Memory


def make_memory(directory: str) -> Memory:
    return Memory.from_config(
        {
            "llm": {"provider": "openai", "config": {"model": "m1"}},
            "embedder": {"provider": "openai", "config": {"model": "e1", "embedding_dims": 2}},
            "vector_store": {
                "provider": "qdrant",
                "config": {"path": directory, "embedding_model_dims": 2, "collection_name": "c"},
            },
            "history_db_path": f"{directory}/history.db",
        }
    )


with tempfile.TemporaryDirectory() as directory:
    memory = make_memory(directory)
    memory.add("I like tea.", user_id="ann", metadata={"team": "a", "service": "b", "feature": "c"})  # call: m1, e1
