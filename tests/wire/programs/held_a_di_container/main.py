from app.container import Container
from app.services import Classifier, Translator

container = Container()
translator = container.get(Translator)
classifier = container.get(Classifier)
print(translator.translate("hello", "de"))
print(classifier.classify("where is my parcel?"))
print(classifier.explain("where is my parcel?"))
