from lint_llm_tags.runtime import Envelope

ENVELOPE = Envelope(team="support", service="ticket-copilot")
ANSWER = ENVELOPE(feature="answer")
