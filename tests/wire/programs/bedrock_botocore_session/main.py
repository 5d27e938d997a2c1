import botocore.session


def make_client(region="eu-west-1"):
    session = botocore.session.get_session()
    return session.create_client("bedrock-runtime", region_name=region)


class Translator:
    METADATA = {"team": "i18n", "service": "translator"}

    def __init__(self):
        self._client = make_client()

    def translate(self, text, language):
        reply = self._client.converse(  # call: m1
            modelId="m1",
            system=[{"text": f"Translate to {language}."}],
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata=dict(self.METADATA, feature="translate"),
        )
        return reply["output"]["message"]["content"][0]["text"]

    def detect(self, text):
        reply = self._client.converse(  # call: m2
            modelId="m2",
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata={"service": self.METADATA["service"]},
        )
        return reply["output"]["message"]["content"][0]["text"]


translator = Translator()
print(translator.translate("hello", "de"), translator.detect("hallo"))
