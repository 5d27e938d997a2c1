import boto3 as aws

TAGS = dict(team="catalogue", service="shop-api")
client = aws.Session(region_name="us-east-1").client(service_name="bedrock-runtime")
