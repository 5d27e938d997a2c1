from ticketbot.app import handle

print(handle("my parcel is lost"))
