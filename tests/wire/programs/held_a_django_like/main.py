from shop.views import describe_product, review_reply

print(describe_product({"name": "Lamp"}))
print(review_reply({"text": "broke after a day"}))
