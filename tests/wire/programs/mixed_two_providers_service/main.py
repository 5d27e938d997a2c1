from service import Assistant

assistant = Assistant(team="platform")
print(assistant.draft("hello"), assistant.review("hello"), assistant.title("hello"))
