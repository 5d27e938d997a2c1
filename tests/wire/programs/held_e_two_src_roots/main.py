from orders.jobs import nightly
from pricing.quote import quote

nightly("a")
quote("b")
