from services import Catalog, Coach, Registry

registry = Registry()
registry.add(Coach())
registry.add(Catalog(team="shop"))
for service in registry:
    print(service.name, service.run("hello"))
