"""A settings module as in Django: features in a dict, one without headers; a lazy client that hands everything on."""
import listings

print(listings.title("x"), listings.describe("x"), listings.price("x"))
