from llmkit import kit_for

kit = kit_for("money", "billing")
kit.ask("m1", "x", feature="invoice")  # call: m1
kit.ask("m2", "x")  # call: m2
