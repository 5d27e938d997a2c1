from jobs import Digest, Tagline

Digest().run(["a", "b"])
Tagline().run("buy now")
