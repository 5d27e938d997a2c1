from handlers import Handler

for kind in ("faq", "refund", "smalltalk"):
    print(Handler.for_kind(kind).handle("hello"))
