class Manager:
    def __init__(self, label="row"):
        self.label = label

    def create(self, **fields):
        print(self.label, sorted(fields))
        return fields


class Message:
    objects = Manager("message")


class Chat:
    completions = Manager("completion")


class Session:
    messages = Manager("session message")
    responses = Manager("response")
    chat = Chat()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        return None


class Channel:
    def converse(self, **data):
        print("converse", sorted(data))

    def invoke_model(self, **data):
        print("invoke", sorted(data))


ses, sqs = Channel(), Channel()
