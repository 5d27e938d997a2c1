from pool import ClientPool, Tenant

pool = ClientPool()
acme = Tenant("acme", team="enterprise")
tiny = Tenant("tiny")

for tenant in (acme, tiny):
    client = pool.for_tenant(tenant)
    answer = client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": "hi"}], extra_headers={"x-llm-feature": "greet"}
    )
    print(tenant.id, answer.choices[0].message.content)

print(pool.shared.embeddings.create(model="m2", input="x").data[0].index)  # call: m2
print(len(pool))
with pool.lease(acme) as leased:
    print(leased.responses.create(model="m3", input="x", metadata={"feature": "leased"}).id)  # call: m3
