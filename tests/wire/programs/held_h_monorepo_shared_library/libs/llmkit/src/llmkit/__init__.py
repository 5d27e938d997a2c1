from llmkit.core import Kit as Kit
from llmkit.core import kit_for as kit_for
