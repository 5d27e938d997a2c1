"""Tasks by inheritance: the base class makes a tagged client, one subclass brings a bare one."""
from services.billing.tasks import DunningTask, RefundTask

print(DunningTask().run({"number": 1}), RefundTask().run("broken"))
