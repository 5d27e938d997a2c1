from langchain_openai import OpenAIEmbeddings

DIMENSIONS = 8
HEADERS = {"x-llm-team": "search"}

documents = OpenAIEmbeddings(model="m1", default_headers=HEADERS, check_embedding_ctx_length=False)
queries = OpenAIEmbeddings(
    model="m2",
    check_embedding_ctx_length=False,
    default_headers={**HEADERS, "x-llm-service": "site", "x-llm-feature": "query"},
)
print(len(documents.embed_documents(["a", "b"])))  # call: m1
print(len(queries.embed_query("a")))  # call: m2
