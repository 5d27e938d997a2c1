from prompts import Prompt

print(Prompt.SUMMARY.run(text="long"))
print(Prompt.TITLE.run(text="long"))
print(Prompt.TITLE.run_with_claude(text="long"))
print(Prompt.describe("cat"))
