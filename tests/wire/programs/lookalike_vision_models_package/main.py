from models import registry
from models.page import PageModel

page = PageModel("landing")
print(page.generate_content(contents=["hero", "footer"], config={"locale": "de"}))
print(registry.models.generate_content(model="landing", contents="footer"))
