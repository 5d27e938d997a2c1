"""A service and its tests: a test that patches the SDK sends nothing, whatever it calls."""
import unittest

from app import Answers
from tests import test_answers

result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromModule(test_answers))
assert result.wasSuccessful()
answers = Answers()
answers.ask("m1", "hi", extra_headers={"x-llm-feature": "ask"})  # call: m1
answers.ask("m2", "hi")  # call: m2
