import locator
from jobs import nightly

locator.register("llm", locator.build("nightly"))
nightly.run()
