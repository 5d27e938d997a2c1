from services import clients
from services import tags as t


def moderate(text):
    first = clients.bare.moderations.create(model="m3", input=text, extra_headers=t.BASE | t.feature("moderate"))  # call: m3
    second = clients.bare.responses.create(model="m4", input=text, extra_headers=t.feature("moderate"))  # call: m4
    return first.id, second.id
