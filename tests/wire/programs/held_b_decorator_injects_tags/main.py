from jobs import classify, enrich, resumed

print(classify("m1", "ticket"))
print(enrich("ticket"))
print(resumed("ticket"))
