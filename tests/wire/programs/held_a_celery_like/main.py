from worker.tasks import embed_document, nightly_digest, reindex, summarize_ticket

print(summarize_ticket.delay("printer on fire").get())
print(embed_document.delay("doc").get())
print(nightly_digest.delay().get())
print(reindex.apply_async(kwargs={"limit": 2}).get())
