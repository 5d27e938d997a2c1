import boto3

REGIONS = ["us-east-1", "us-west-2"]
clients = {region: boto3.client("bedrock-runtime", region_name=region) for region in REGIONS}
metadata = {key: value for key, value in [("team", "sre"), ("service", "failover"), ("feature", "probe")]}


def probe(region):
    return clients[region].converse(  # call: m1
        modelId="m1", messages=[{"role": "user", "content": [{"text": region}]}], requestMetadata=metadata
    )["stopReason"]


def probe_all():
    for name, client in clients.items():
        yield name, client.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": name}]}])["stopReason"]  # call: m2


print([probe(region) for region in REGIONS], dict(probe_all()))
