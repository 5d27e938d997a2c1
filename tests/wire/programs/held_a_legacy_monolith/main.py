from billing import dunning_letter
from marketing import campaign, keywords
from utils_ai import ask_gpt

print(dunning_letter("ACME"))
print(campaign("socks"))
print(keywords("socks"))
print(ask_gpt("ping", model="m5"))  # call: m5
