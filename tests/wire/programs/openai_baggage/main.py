from urllib.parse import quote

from openai import OpenAI

client = OpenAI()


def baggage(**members):
    return ",".join(f"{key}={quote(value)}" for key, value in members.items())


client.responses.create(model="m1", input="x", extra_headers={"baggage": "team=maps,service=routing;ttl=1,feature=eta"})  # call: m1
client.responses.create(model="m2", input="x", extra_headers={"Baggage": "team=maps, service=routing"})  # call: m2
client.responses.create(model="m3", input="x", extra_headers={"x-litellm-tags": "team=maps"})  # call: m3
client.responses.create(model="m4", input="x", extra_headers={"x-litellm-spend-logs-metadata": '{"team": "maps", "service": "routing", "feature": "eta"}'})  # call: m4
client.responses.create(model="m5", input="x", extra_headers={"baggage": baggage(team="maps", service="routing", feature="eta")})  # call: m5 unknown
