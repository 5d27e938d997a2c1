import configparser
import pathlib

import boto3

parser = configparser.ConfigParser()
parser.read(pathlib.Path(__file__).with_name("tags.ini"))
tags = dict(parser["tags"])

client = boto3.client("bedrock-runtime")
hello = [{"role": "user", "content": [{"text": "hello"}]}]
print(client.converse(modelId="m1", messages=hello, requestMetadata=tags)["stopReason"])  # call: m1 unknown
print(client.converse(modelId="m2", messages=hello, requestMetadata={"team": "t", "service": "s", "feature": "f", **tags})["stopReason"])  # call: m2
