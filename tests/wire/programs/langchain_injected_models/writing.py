class Drafter:
    def __init__(self, model):
        self.model = model

    def draft(self, text):
        return self.model.invoke(text).content  # call: m1


class Critic:
    def __init__(self, model):
        self._model = model

    def judge(self, text):
        return self._model.invoke(text).content  # call: m2


class Editor:
    def __init__(self, drafter, critic):
        self.drafter, self.critic = drafter, critic

    def edit(self, text):
        return self.critic.judge(self.drafter.draft(text))
