"""The project's own Router with two deployments, of which only the first has tags."""

from litellm import Router

TAGS = {"x-llm-team": "core", "x-llm-service": "answers", "x-llm-feature": "ask"}


class Answers(Router):
    def __init__(self) -> None:
        super().__init__(
            model_list=[
                {"model_name": "first", "litellm_params": {"model": "openai/m1", "extra_headers": TAGS}},
                {"model_name": "second", "litellm_params": {"model": "openai/m2"}},
            ],
            num_retries=0,
        )


router = Answers()
print(router.completion(model="first", messages=[{"role": "user", "content": "x"}]).choices[0])  # call: m1
print(router.completion(model="second", messages=[{"role": "user", "content": "x"}]).choices[0])  # call: m2
