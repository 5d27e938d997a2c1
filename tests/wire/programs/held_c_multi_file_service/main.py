from app.factory import create_app

app = create_app(team="shop", env="prod")
app.recommend("shoes")
app.moderate("text")
