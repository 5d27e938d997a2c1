from config import get_settings
from service import Translator

translator = Translator(get_settings())
print(translator.translate("hallo"), translator.detect("hallo"), translator.gloss("hallo"))
