import constants
from constants import FEATURES as F
from openai import OpenAI

client = OpenAI(default_headers={constants.TEAM_HEADER: constants.TEAM, f"{constants.PREFIX}service": "pricing"})
client.responses.create(model="m1", input="a", extra_headers={constants.PREFIX + "feature": F.QUOTE})  # call: m1
client.responses.create(model="m2", input="a", extra_headers={"%sfeature" % constants.PREFIX: F.REFUND.value})  # call: m2
client.responses.create(model="m3", input="a", extra_headers={constants.TEAM_HEADER: "other"})  # call: m3
