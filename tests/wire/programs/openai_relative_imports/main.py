from shop.api.views import describe_view, search_view

print(describe_view({"sku": 1}))
print(search_view({"q": "lamp"}))
