"""Plugins that register themselves with a decorator; the host builds and runs them."""
import plugins.keyword_search  # noqa: F401
import plugins.vision  # noqa: F401
from host import PLUGINS, Context

context = Context("platform", "host")
for name in sorted(PLUGINS):
    plugin = PLUGINS[name](context)
    plugin.run("input")
