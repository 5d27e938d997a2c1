from services.openai import ask
from services.summary import summarise

ask("m1")
summarise()
