import litellm

TAGS = {"x-llm-team": "platform", "x-llm-service": "router", "x-llm-feature": "ask"}
router = litellm.Router(
    model_list=[
        {"model_name": "tagged", "litellm_params": {"model": "openai/m1", "extra_headers": TAGS}},
        {"model_name": "bare", "litellm_params": {"model": "openai/m2"}},
    ]
)
MESSAGES = [{"role": "user", "content": "hi"}]

router.completion(model="tagged", messages=MESSAGES)  # call: m1
router.completion(model="bare", messages=MESSAGES)  # call: m2
