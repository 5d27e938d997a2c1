from streaming import Broadcaster, collect, narrate, tokens

print(collect(tokens("tell a story")))
print(collect(narrate(["one", "two"])))
broadcaster = Broadcaster()
for event in broadcaster.events("hello"):
    print(event)
