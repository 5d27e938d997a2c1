from providers.azure import AzureChat
from providers.proxy import ProxyChat

print(AzureChat("prod").complete("hi"))
print(ProxyChat().complete("hi"))
