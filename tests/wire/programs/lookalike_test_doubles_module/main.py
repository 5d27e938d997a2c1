from fakes import FakeAnthropic, FakeOpenAI, fake_boto3

openai_client = FakeOpenAI()
claude = FakeAnthropic()
bedrock = fake_boto3.client("bedrock-runtime")

print(openai_client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}]))
print(claude.messages.create(model="claude", max_tokens=1, messages=[{"role": "user", "content": "hi"}]))
print(bedrock.converse(modelId="nova", messages=[{"role": "user", "content": [{"text": "hi"}]}]))
