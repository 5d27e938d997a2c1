from store.index import Index

index = Index()
index.add(["one", "two"])
print(index.search("one"))
