"""Start what the container starts."""

from pricing.jobs import explain, forecast

print(explain("sku-1"), forecast("sku-1"))
