import os

import litellm

common = {"aws_region_name": "us-east-1", "aws_bedrock_runtime_endpoint": os.environ["WIRE_URL"]}
question = [{"role": "user", "content": "is it late?"}]

litellm.completion(  # call: m1
    model="bedrock/converse/m1",
    messages=question,
    requestMetadata={"team": "clock", "service": "time", "feature": "late"},
    **common,
)
litellm.completion(model="bedrock/converse/m2", messages=question, **common)  # call: m2
