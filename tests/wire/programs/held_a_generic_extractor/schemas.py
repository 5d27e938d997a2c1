from pydantic import BaseModel


class Invoice(BaseModel):
    total: float
    currency: str


class Address(BaseModel):
    street: str
