"""A typed message bus: commands carry the tags, handlers send."""
from bus import Bus
from commands import Classify, Embed, Translate
from handlers import register

bus = Bus()
register(bus)
bus.dispatch(Translate("hello", team="i18n"))
bus.dispatch(Classify("hello", team="trust", feature="spam"))
bus.dispatch(Embed(["a", "b"], team="search"))
