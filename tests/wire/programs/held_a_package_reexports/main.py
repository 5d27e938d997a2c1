import services
from services import answers, tags

print(answers.short("x"), answers.long("x"), services.moderate("x"), tags.BASE["x-llm-team"])
