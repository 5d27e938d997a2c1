import json

from handler import lambda_handler

event = {"Records": [{"body": json.dumps({"text": "car, rear bumper"})}, {"body": json.dumps({"text": "roof"})}]}
print(lambda_handler(event, None)["statusCode"])
