"""Charge the customer for the tokens that they used."""

from types import SimpleNamespace


class _Resource:
    calls = 0

    @classmethod
    def create(cls, **params):
        cls.calls += 1
        return SimpleNamespace(id=f"{cls.__name__.lower()}_{cls.calls}", **params)


class Customer(_Resource): ...


class Subscription(_Resource): ...


class Session(_Resource): ...


stripe = SimpleNamespace(Customer=Customer, Subscription=Subscription, checkout=SimpleNamespace(Session=Session))

customer = stripe.Customer.create(email="a@example.com", metadata={"plan": "pro"})
subscription = stripe.Subscription.create(customer=customer.id, items=[{"price": "price_tokens"}])
session = stripe.checkout.Session.create(mode="payment", metadata={"order": "12"})
print(subscription.id, session.id)
