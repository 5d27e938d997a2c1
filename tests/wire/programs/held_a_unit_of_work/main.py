from uow import UnitOfWork, unit_of_work

with UnitOfWork(feature="import") as uow:
    print(uow.ai.describe("chair"))
    print(uow.ai.price("chair"))

with unit_of_work("export") as uow:
    print(uow.ai.describe("table"))
    print(uow.openai.embeddings.create(model="m3", input="table").data[0].index)  # call: m3
