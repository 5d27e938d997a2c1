import os

import requests

ask = {"messages": [{"role": "user", "content": "weather"}], "max_tokens": 5}
gateway = os.environ["WIRE_URL"] + "/v1/acct/prod/anthropic"

requests.post(f"{gateway}/v1/messages", json={"model": "m1", **ask}, headers={"cf-aig-metadata": '{"team": "weather", "service": "app", "feature": "daily"}'})  # call: m1
requests.post(  # call: m2
    os.environ["WIRE_URL"] + "/v1/chat/completions",
    json={"model": "m2", **ask},
    headers={"Helicone-Auth": "Bearer h", "Helicone-Property-Team": "weather", "Helicone-Property-Service": "app"},
)
requests.post(  # call: m3
    os.environ["WIRE_URL"] + "/v1/chat/completions",
    json={"model": "m3", **ask},
    headers={"baggage": "team=weather,service=app,feature=hourly;ttl=1"},
)
