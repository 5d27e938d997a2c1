"""Azure clients from a config's keyword arguments, a tool loop, and tests with fakes that must not be mistaken."""
import asyncio

from assistant import HRAssistant, speak, summarize_handbook

print(HRAssistant("ann").chat("how many days?"))
print(asyncio.run(summarize_handbook(["a", "b"])), len(asyncio.run(speak("hi"))))
