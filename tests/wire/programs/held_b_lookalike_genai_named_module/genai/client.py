class _Models:
    def generate_content(self, *, model, contents, config=None):
        return f"{model}: {contents}"


class _Chat:
    def send_message(self, text):
        return text[::-1]


class _Chats:
    def create(self, *, model, config=None):
        return _Chat()


class Client:
    def __init__(self, project):
        self.project = project
        self.models = _Models()
        self.chats = _Chats()
