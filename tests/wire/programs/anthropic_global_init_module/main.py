import ai

ai.init(team="bank", service="kyc")
print(ai.ask("who is this?"))
print(ai.check("passport"))
