from app.chat import answer, suggest, title

print(answer("hi"), suggest("hi"), title("hi"))
