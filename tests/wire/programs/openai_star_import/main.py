from config import *
from config import headers_for

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "hi"}], extra_headers=HEADERS)  # call: m1
print(r.choices[0].message.content)
client.chat.completions.create(model="m2", messages=[], extra_headers=headers_for("welcome"))  # call: m2
client.chat.completions.create(model="m3", messages=[])  # call: m3
