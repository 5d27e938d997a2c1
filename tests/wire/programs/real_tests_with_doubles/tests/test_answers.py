import unittest
from unittest.mock import MagicMock, patch

from app import Answers


class AnswersTest(unittest.TestCase):
    def setUp(self) -> None:
        patcher = patch("openai.OpenAI")
        self.sdk: MagicMock = patcher.start()
        self.addCleanup(patcher.stop)

    def test_asks(self) -> None:
        self.sdk.return_value.responses.create.return_value.output_text = "42"
        assert Answers().ask("m3", "why?") == "42"

    def test_passes_options(self) -> None:
        Answers().ask("m4", "why?", temperature=0)
        assert self.sdk.return_value.responses.create.call_args.kwargs["temperature"] == 0
