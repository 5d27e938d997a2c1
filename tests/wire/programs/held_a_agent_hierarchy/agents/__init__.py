from .orchestrator import Orchestrator
from .specialists import Researcher, Writer

__all__ = ["Orchestrator", "Researcher", "Writer"]
