from base import Job


class Digest(Job):
    def run(self, arg):
        return self.openai.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": line} for line in arg],
            extra_headers={"x-llm-feature": "digest"},
        )


class Tagline(Job):
    def run(self, arg):
        return self.openai.chat.completions.create(model="m2", messages=[{"role": "user", "content": arg}])  # call: m2
