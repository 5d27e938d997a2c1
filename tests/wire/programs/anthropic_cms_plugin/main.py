from cms.plugins import load
from cms.registry import PLUGINS

load()
for name in sorted(PLUGINS):
    print(name, PLUGINS[name]().apply("text"))
