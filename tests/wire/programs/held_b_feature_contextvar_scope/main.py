from llm.client import complete, moderate
from llm.context import feature_scope

with feature_scope("onboarding"):
    print(complete("hello"))
    print(moderate("hello"))
print(moderate("hello again"))
