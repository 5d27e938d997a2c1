from steps import Chunk, Embed, Summarise, run_pipeline

result = run_pipeline([Chunk(size=2), Embed(), Summarise()], "a b c d")
print(result)
