from langchain_aws import BedrockEmbeddings, ChatBedrock

embeddings = BedrockEmbeddings(model_id="m1", region_name="us-east-1")
print(len(embeddings.embed_query("hello")))  # call: m1

old_style = ChatBedrock(model_id="anthropic.m2", region_name="us-east-1")
print(old_style.invoke("hello").content)  # call: anthropic.m2
