from web import create_app

app = create_app()
print(app.open("/ask"), app.open("/rank"), app.open("/draft"), app.open("/quick"))
