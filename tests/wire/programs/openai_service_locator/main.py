from locator import Services
import handlers

services = Services()
services.register("openai", lambda: __import__("openai").OpenAI())
handlers.summarise(services, "x")
handlers.label(services.openai, "y")
