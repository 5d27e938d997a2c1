from mailer import MailClient

mail = MailClient(base_url="http://mail.invalid", default_headers={"x-mail-team": "crm"})
newsletter = mail.with_options(timeout=2)
newsletter.batches.create(messages=[{"to": "a@example.org", "template": "welcome"}], metadata={"campaign": "spring"})
print(newsletter.messages.batches.create(requests=[{"to": "b@example.org"}]))
