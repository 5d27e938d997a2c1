"""Services wired by a container of cached properties, keys and headers by team from the environment."""
import asyncio

from config import Config
from container import Container


async def main() -> None:
    app = Container(Config.from_env())
    print(await app.translator.translate("hi", "de"), await app.translator.detect("hi"))
    print(await app.classifier.classify("hi", request_id="r"), await app.classifier.classify("ho"))


asyncio.run(main())
