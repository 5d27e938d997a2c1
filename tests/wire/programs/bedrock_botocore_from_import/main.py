from botocore.session import get_session

aws = get_session()
llm = aws.create_client(service_name="bedrock-runtime", region_name="us-east-1")
storage = aws.create_client("s3", region_name="us-east-1")

converse = llm.converse
common = {"messages": [{"role": "user", "content": [{"text": "ok?"}]}]}
print(converse(modelId="m1", requestMetadata={"team": "a", "service": "b", "feature": "c"}, **common)["stopReason"])  # call: m1
print(converse(modelId="m2", **common)["stopReason"])  # call: m2
