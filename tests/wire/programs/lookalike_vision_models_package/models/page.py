class PageModel:
    def __init__(self, slug):
        self.slug = slug

    def generate_content(self, contents, config=None):
        locale = (config or {}).get("locale", "en")
        return "".join(f"<section lang={locale}>{self.slug}-{part}</section>" for part in contents)
