"""One print of one paper: how it is looked at, issued, drawn and named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from desk.printing.assessment import Report, report_pdf
from desk.printing.letter import Letter, letter_pdf
from desk.printing.receipt import Paper, Receipt, receipt_pdf
from desk.rules.papers import PaperKind, Place
from desk.services import papers
from desk.services.papers import About


class Job(Protocol):
    """``look`` shows what ``issue`` would put on paper; ``name`` is the number that stands on it."""

    OPERATION: ClassVar[str]

    def look(self, session: Any) -> Any: ...
    def issue(self, session: Any) -> Any: ...
    def draw(self, paper: Any) -> bytes: ...
    def name(self, paper: Any) -> str: ...


@dataclass(frozen=True, slots=True)
class ReceiptJob:
    """The receipt of a matter, the first or once more."""

    OPERATION: ClassVar[str] = "papers.issue_receipt"
    matter_id: int
    paper: Paper
    copies: int

    def look(self, session: Any) -> Receipt:
        return papers.show_receipt(session, matter_id=self.matter_id)

    def issue(self, session: Any) -> Receipt:
        return papers.issue_receipt(session, matter_id=self.matter_id, paper=self.paper, copies=self.copies)

    def draw(self, paper: Receipt) -> bytes:
        return receipt_pdf(paper, paper=self.paper, copies=self.copies)

    def name(self, paper: Receipt) -> str:
        return paper.number


class _LetterDrawing:
    """How a letter becomes a file, whichever way it came about."""

    __slots__ = ()

    def draw(self, paper: Letter) -> bytes:
        return letter_pdf(paper)

    def name(self, paper: Letter) -> str:
        return paper.number


@dataclass(frozen=True, slots=True)
class LetterJob(_LetterDrawing):
    """A new paper of a kind."""

    OPERATION: ClassVar[str] = "papers.issue"
    kind: PaperKind
    about: About
    answers: Mapping[Place, str]
    copies: int

    def look(self, session: Any) -> Letter:
        return papers.compose(session, kind=self.kind, about=self.about, answers=self.answers, copies=self.copies)

    def issue(self, session: Any) -> Letter:
        return papers.issue(session, kind=self.kind, about=self.about, answers=self.answers, copies=self.copies).letter


@dataclass(frozen=True, slots=True)
class ReprintJob(_LetterDrawing):
    """A paper that was issued, once more."""

    OPERATION: ClassVar[str] = "papers.reprint"
    issue_id: int
    copies: int

    def look(self, session: Any) -> Letter:
        return papers.show(session, issue_id=self.issue_id)

    def issue(self, session: Any) -> Letter:
        return papers.reprint(session, issue_id=self.issue_id, copies=self.copies).letter


@dataclass(frozen=True, slots=True)
class CopyJob(_LetterDrawing):
    """All data of a resident, for that resident; never looked at before the reason is recorded."""

    OPERATION: ClassVar[str] = "papers.personal_copy"
    resident_id: int
    reason: str

    def look(self, session: Any) -> Letter:
        return self.issue(session)

    def issue(self, session: Any) -> Letter:
        return papers.personal_copy(session, resident_id=self.resident_id, reason=self.reason)

    def name(self, paper: Letter) -> str:
        return paper.title


@dataclass(frozen=True, slots=True)
class ReportJob:
    """The report of an ability assessment, the first or once more."""

    OPERATION: ClassVar[str] = "papers.assessment_report"
    assessment_id: int
    copies: int

    def look(self, session: Any) -> Report:
        return papers.show_report(session, assessment_id=self.assessment_id, copies=self.copies)

    def issue(self, session: Any) -> Report:
        return papers.issue_report(session, assessment_id=self.assessment_id, copies=self.copies)

    def draw(self, paper: Report) -> bytes:
        return report_pdf(paper)

    def name(self, paper: Report) -> str:
        return paper.number
