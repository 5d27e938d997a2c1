from agents import Orchestrator, Researcher, Writer

orchestrator = Orchestrator([Researcher(), Writer()])
print(orchestrator.run("write about ducks"))
