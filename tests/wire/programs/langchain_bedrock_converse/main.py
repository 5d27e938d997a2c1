from langchain_aws import ChatBedrockConverse

tagged = ChatBedrockConverse(
    model="amazon.m1",
    region_name="us-east-1",
    request_metadata={"team": "logistics", "service": "eta", "feature": "explain"},
)
print(tagged.invoke("Where is my parcel?").content)  # call: amazon.m1

plain = ChatBedrockConverse(model="amazon.m2", region_name="us-east-1")
print(plain.invoke("Where?").content)  # call: amazon.m2
