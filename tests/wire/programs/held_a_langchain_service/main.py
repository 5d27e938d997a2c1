from service import SupportService

service = SupportService()
print(service.answer("where is my order?"))
print(service.classify("where is my order?"))
print(service.draft("where is my order?"))
