def completion(text, *, messages, model):
    return [word for word in messages if word.startswith(text)]
