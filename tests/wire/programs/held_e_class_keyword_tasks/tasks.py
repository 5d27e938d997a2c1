from base import Task


class Headline(Task, feature="headline"):
    def run(self, text):
        self.client.responses.create(model="m1", input=text, extra_headers=self.headers)  # call: m1


class Teaser(Task):
    def run(self, text):
        self.client.responses.create(model="m2", input=text, extra_headers=self.headers)  # call: m2


class Tags(Task, feature="tags"):
    def run(self, text):
        self.client.chat.completions.create(model="m3", messages=[{"role": "user", "content": text}])  # call: m3
