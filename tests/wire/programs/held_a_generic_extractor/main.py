from extract import Extractor
from schemas import Address, Invoice

invoices = Extractor(Invoice, feature="invoice")
print(invoices.extract("total 12"))
print(invoices.extract_all(["total 1", "total 2"]))
print(Extractor[Address](Address).extract("Main St 1"))
print(invoices.explain("total 12"))
