import tools.text.summariser
from tools.text import headers as h

tools.text.summariser.run("abc", h.for_feature("summary"))
