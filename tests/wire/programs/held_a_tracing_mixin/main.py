from services import InvoiceReader, LegacyReader, ReceiptReader

for reader in (InvoiceReader(), ReceiptReader(), LegacyReader()):
    print(type(reader).__name__, reader.read("total 12.50"))
