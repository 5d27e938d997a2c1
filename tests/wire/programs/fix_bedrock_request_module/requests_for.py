"""What is asked of Bedrock."""


def conversation(model_id, text, **inference):
    request = {
        "modelId": model_id,
        "messages": [{"role": "user", "content": [{"text": text}]}],
    }
    if inference:
        request["inferenceConfig"] = inference
    return request


SYSTEM = {"system": [{"text": "Be brief."}]}
