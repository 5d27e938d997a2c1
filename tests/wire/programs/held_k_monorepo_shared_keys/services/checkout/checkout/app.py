from common.llm import completion, get_openai

SERVICE, TEAM = "checkout", "payments"
client = get_openai(SERVICE, TEAM, headers={"x-llm-feature": "fraud"})


def fraud_score(order: str) -> str:
    return client.responses.create(model="m1", input=order).output_text  # call: m1


def explain_decline(code: str) -> str:
    return completion(SERVICE, TEAM, code, feature="decline", temperature=0)  # call: m4
