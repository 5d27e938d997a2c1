import sys

import boto3

brt = boto3.client("bedrock-runtime")
ask = [{"role": "user", "content": [{"text": "status"}]}]
verbose = "-v" in sys.argv

meta = {"team": "infra", "service": "status", "feature": ""}
print(brt.converse(modelId="m1", messages=ask, requestMetadata=meta)["stopReason"])  # call: m1

extra = {"team": "infra", "service": "status"}
if verbose:
    extra["feature"] = "verbose"
else:
    extra["feature"] = "plain"
print(brt.converse(modelId="m2", messages=ask, requestMetadata=extra)["stopReason"])  # call: m2

optional = {"team": "infra", "service": "status", **({"feature": "debug"} if verbose else {})}
print(brt.converse(modelId="m3", messages=ask, requestMetadata=optional)["stopReason"])  # call: m3
