from .page import PageModel


class Models:
    def generate_content(self, *, model, contents, config=None):
        return PageModel(model).generate_content([contents], config)


models = Models()
