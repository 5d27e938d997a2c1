"""Usage: main.py --model openai/m1 FILE... (reads standard texts when no file is given)"""

import argparse
import sys

import litellm


def parse(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="openai/m1")
    parser.add_argument("--team", default="data")
    parser.add_argument("files", nargs="*")
    return parser.parse_args(argv)


def main(argv=None):
    arguments = parse(argv)
    texts = [open(name).read() for name in arguments.files] or ["alpha", "beta"]
    for text in texts:
        response = litellm.completion(  # call: m1
            model=arguments.model,
            messages=[{"role": "system", "content": "label"}, {"role": "user", "content": text}],
            extra_headers={"x-llm-team": arguments.team, "x-llm-service": "labeler", "x-llm-feature": "bulk"},
        )
        print(response.choices[0].message.content)
    rerun = litellm.batch_completion(model="openai/m2", messages=[[{"role": "user", "content": text}] for text in texts])  # call: m2
    return 0 if rerun else 1


if __name__ == "__main__":
    sys.exit(main([]))
