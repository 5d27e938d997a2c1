from models import get_llm, small

print(get_llm("summary").invoke("long text").content)  # call: m1
print(small.invoke("short text").content)  # call: m2
print(get_llm("outline", "m3").invoke("text").content)  # call: m3
