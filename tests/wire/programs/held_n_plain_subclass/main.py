import sys

from vendors import Hub, vendor

Hub().ask("m1", "hello")

for name in sys.argv[1:] or ["hub", "direct"]:
    vendor(name).ask("m2", "hello")
    vendor(name).vector("hello")
