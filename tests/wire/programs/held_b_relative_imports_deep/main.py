from shop.api.v2.handlers import describe, translate

print(describe("shoe"), translate("shoe"))
