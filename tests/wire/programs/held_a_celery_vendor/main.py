from tasks import caption, cluster, headline, refresh

print(headline.delay("text"), caption.delay("cat.png"), cluster.delay(["a", "b"]), refresh.delay())
