from billing.worker import run as run_billing
from search.api import run as run_search

print(run_billing("invoice"), run_search("query"))
