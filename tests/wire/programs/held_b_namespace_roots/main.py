from acme.search.expand import expand, rewrite

print(expand("red shoes"), rewrite("red shoes"))
