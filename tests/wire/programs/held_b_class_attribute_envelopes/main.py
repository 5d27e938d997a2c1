from agents import PlannerAgent, RouterAgent, WriterAgent

for agent in PlannerAgent(), WriterAgent(), RouterAgent():
    print(agent.name, agent.run("go"))
