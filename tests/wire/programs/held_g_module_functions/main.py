"""Module-level state: init() sets globals, functions use them; a second module reloads the headers."""
import llm
import tags

tags.set_feature("first")
llm.init(team="mod", service="functions")
llm.ask("m1", "x")  # call: m1
llm.ask("m2", "x", feature="own")  # call: m2
print(llm.embed("x"))
