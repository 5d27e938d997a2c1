class Resource:
    def __init__(self, name: str) -> None:
        self.name = name

    def create(self, **data):
        print(self.name, sorted(data))
        return data


class AsyncResource(Resource):
    async def create(self, **data):
        print(self.name, sorted(data))
        return list(data)


class Chat:
    completions = Resource("ratings")


class Payments:
    def __init__(self, api_key: str = "") -> None:
        self.responses = Resource("answers")
        self.messages = Resource("mails")
        self.chat = Chat()

    def with_options(self, **options) -> "Payments":
        return self


class AsyncPayments:
    embeddings = AsyncResource("widgets")
    batches = AsyncResource("jobs")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *problem):
        return None
