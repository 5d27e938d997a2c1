"""Two services of a monorepo, each with a policy above or of its own, and a library that both build clients with."""
import mailer
import search

print(search.rewrite("x"), len(search.embed("x")), mailer.write("a"), mailer.subject("a"))
