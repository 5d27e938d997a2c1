from plugins import REGISTRY, load

load()
for name in sorted(REGISTRY):
    print(name, REGISTRY[name]("hello"))
