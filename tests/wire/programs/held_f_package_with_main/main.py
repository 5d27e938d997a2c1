"""A package that is run by its __main__: settings, client and commands in modules of their own."""
import runpy
import sys

sys.argv = ["app", "ask", "hello"]
runpy.run_module("app", run_name="__main__")
