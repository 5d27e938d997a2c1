"""ORM managers, mail APIs, queues: chains that end like LLM calls."""
from crm import Message, Session, ses, sqs

Message.objects.create(model="T5", messages="hi")
with Session() as session:
    session.messages.create(model="x", max_tokens=3, messages=[{"role": "customer", "content": "hi"}])
    session.chat.completions.create(rating=4)
    session.responses.create(form="f1", answers={"a": 1})
ses.converse(thread="t1", text="hello")
sqs.invoke_model(QueueUrl="q", body="{}")
