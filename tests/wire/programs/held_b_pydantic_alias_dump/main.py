from tagging import Attribution
from workers import Extractor

extractor = Extractor(Attribution(team="claims", service="intake"))
print(extractor.run("doc"), extractor.verify("doc"), extractor.loose("doc"))
