"""A notebook and the helpers that it imports; what runs here are its cells."""
import json
from pathlib import Path

notebook = json.loads(Path(__file__).with_name("explore.ipynb").read_text())
namespace: dict = {}
for cell in notebook["cells"]:
    if cell["cell_type"] == "code":
        source = "".join(line for line in cell["source"] if not line.startswith("%"))
        exec(source, namespace)
