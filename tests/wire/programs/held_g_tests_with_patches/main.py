"""A module and its tests in one program: patched SDKs send nothing, the real ones do."""
import unittest
from unittest import mock

import service


class ServiceTests(unittest.TestCase):
    @mock.patch("service.client")
    def test_title(self, client):
        client.responses.create.return_value.output_text = "T"
        self.assertEqual(service.title("x"), "T")
        client.responses.create.assert_called_once()

    def test_title_with_double(self):
        double = mock.create_autospec(service.client, instance=True)
        double.responses.create(model="never", input="x")
        with mock.patch.object(service, "client", double):
            service.title("x")

    def test_live(self):
        self.assertEqual(service.title("x"), "ok")
        self.assertEqual(service.live_summary("x"), "ok")


unittest.main(argv=["x"])
