from bus import EventBus
from subscribers import AutoReply, Triage, register_all

bus = EventBus()
register_all(bus)
bus.publish("ticket.created", {"body": "help", "id": 1})
bus.publish("ticket.closed", {"body": "thanks", "id": 1})
print(sorted(bus.handlers), AutoReply.__name__, Triage.__name__)
