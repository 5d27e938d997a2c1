"""Portkey's metadata header: a call's own header replaces the client's, so half an envelope loses the rest."""
from copywriter import Copywriter

writer = Copywriter("bikes")
print(writer.headline("bell"), writer.description("bell"), writer.bullets("bell"))
print(writer.translate("bell", "de"))
