from ports import CompletionPort


class AnswerQuestion:
    def __init__(self, llm: CompletionPort):
        self._llm = llm

    def __call__(self, question: str) -> str:
        return self._llm.complete(f"Answer: {question}", purpose="answer").text


class TriageTicket:
    def __init__(self, llm: CompletionPort):
        self._llm = llm

    def __call__(self, body: str) -> str:
        return self._llm.complete(f"Triage: {body}", purpose="triage").text.upper()
