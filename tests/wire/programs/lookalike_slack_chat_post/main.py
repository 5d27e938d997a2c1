import json
import os
import urllib.request


class WebClient:
    """The two Slack methods that we need."""

    def __init__(self, base):
        self.base = base

    def api_call(self, method, **arguments):
        request = urllib.request.Request(
            f"{self.base}/api/{method}",
            data=json.dumps(arguments).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as response:
                return response.status
        except OSError:
            return 0

    def chat_postMessage(self, *, channel, text):
        return self.api_call("chat.postMessage", channel=channel, text=text)


slack = WebClient(os.environ["WIRE_URL"])
print(slack.chat_postMessage(channel="#llm-costs", text="budget 80 % used"))
