import boto3

bedrock = boto3.client("bedrock-runtime")
TAGS = {"team": "support", "service": "ticket-copilot"}


def answer(question: str) -> str:
    response = bedrock.converse(  # call: m1
        modelId="m1",
        messages=[{"role": "user", "content": [{"text": question}]}],
        inferenceConfig={"maxTokens": 200},
        requestMetadata={**TAGS, "feature": "answer"},
    )
    return response["output"]["message"]["content"][0]["text"]


def rephrase(text: str) -> str:
    response = bedrock.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=TAGS)  # call: m2
    return response["output"]["message"]["content"][0]["text"]


def title(text: str) -> str:
    response = bedrock.converse(modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}])  # call: m3
    return response["output"]["message"]["content"][0]["text"]


print(answer("late"), rephrase("late"), title("late"))
