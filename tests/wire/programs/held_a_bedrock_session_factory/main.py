from bedrock import ClaudeOnBedrock, NovaOnBedrock, TitanEmbeddings

print(ClaudeOnBedrock().generate("hi"))
print(NovaOnBedrock(feature="nova-chat").generate("hi"))
print(NovaOnBedrock().generate("hi"))
print(TitanEmbeddings().embed("hi"))
