"""The papers of a matter, of an item without any matter, of a stay: choose one, look at it, print or save it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.papers import BED_CARD, RECEIPT
from desk.services import papers
from desk.services.papers import About, Papers
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, Option, Segmented, sheet_foot
from desk.views.page import Tools
from desk.views.papers.card_choice import CardChoice
from desk.views.papers.jobs import Job, LetterJob, ReceiptJob, ReprintJob
from desk.views.papers.lines import PaperLine, PaperList, line_for, lines_of, wanted_kinds
from desk.views.papers.printing import Printing
from desk.views.papers.questions import QuestionForm
from desk.views.preview import Chooser, PaperPreview, choose_printer
from desk.words import translate
from desk.work import Progress, Worker

WIDTH, HEIGHT, LIST_WIDTH = 900, 640, 336
_EDGE = 40  # px that stay of the window around
_PAUSE_MS = 250


class PapersDialog(QDialog):
    """``wanted`` (a kind, or :data:`RECEIPT`) is chosen first; without it what applies and was not issued yet.

    ``printed`` tells that all pages went to the printer. It closes then: the next paper is one key away.
    ``handed_out`` tells the kind of a new paper that was printed or saved.
    """

    printed = Signal()
    handed_out = Signal(object)

    def __init__(
        self,
        tools: Tools,
        about: About,
        parent: QWidget | None = None,
        *,
        wanted: str = "",
        chooser: Chooser = choose_printer,
    ) -> None:
        super().__init__(parent)
        self._tools, self._about, self._wanted = tools, about, wanted
        self._papers: Papers | None = None
        self._has_issued = False
        self.choose_save: Callable[[str], str] = self._ask_where_to_save
        self.printing = Printing(tools.worker, self, chooser)
        self.pdf: bytes | None = None
        self.setObjectName("papers")
        self.setWindowTitle(translate("papers_dialog", "Papers"))
        self.ring = FocusRing(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        self._load()

    def _build(self) -> None:
        px = theme.px
        self.title = Label(translate("papers_dialog", "Papers"), "h2", elide=True)
        self.list = PaperList()
        self.list.setFixedWidth(px(LIST_WIDTH))
        self.questions = QuestionForm()
        self.questions.setFixedWidth(px(LIST_WIDTH))
        self.paper = Segmented(
            [Option("A4", "A4"), Option("80mm", translate("papers_dialog", "80 mm roll"))],
            translate("papers_dialog", "Paper"),
        )
        self.copies = Segmented(
            [Option(1, translate("papers_dialog", "1 copy")), Option(2, translate("papers_dialog", "{n} copies", n=2))],
            translate("papers_dialog", "Copies"),
        )
        self.cards = CardChoice()
        self.cards.hide()
        self.preview = PaperPreview()
        self.back_button = Button(translate("papers_dialog", "Back"), key="Esc")
        self.save_button = Button(translate("papers_dialog", "Save as PDF …"), icon="file-pdf", key="Ctrl+S")
        self.print_button = Button(translate("papers_dialog", "Print"), kind="primary", icon="printer", key="Ctrl+P")
        self.print_button.setDefault(True)
        self._set_ready(False)
        left, right, middle, choice = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.setSpacing(px(10))
        left.addWidget(self.list, 1)
        left.addWidget(self.questions)
        choice.setSpacing(px(8))
        choice.addWidget(self.paper)
        choice.addWidget(self.copies)
        choice.addWidget(self.cards)
        choice.addStretch(1)
        right.setSpacing(px(10))
        right.addLayout(choice)
        right.addWidget(self.preview, 1)
        middle.setSpacing(px(14))
        middle.addLayout(left)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(16)] * 4)
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addLayout(middle, 1)
        column.addLayout(sheet_foot(self.back_button, self.save_button, self.print_button))
        self._fit()

    def _fit(self) -> None:
        """As large as is useful, and within the window around."""
        room = self.parentWidget().window().size() if self.parentWidget() else self.screen().availableSize()
        wide, high = room.width() - theme.px(_EDGE), room.height() - theme.px(_EDGE)
        self.resize(min(theme.px(WIDTH), wide), min(theme.px(HEIGHT), high))

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.questions.edited.connect(self._timer.start)
        self._timer.timeout.connect(self._draw)
        self.paper.changed.connect(self._draw)
        self.copies.changed.connect(self._draw)
        self.cards.changed.connect(self._draw)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save_as)
        self.back_button.clicked.connect(self.reject)
        self.printing.issued.connect(self._issued)
        self.printing.printed.connect(self._sent)
        self.printing.saved.connect(self._saved)
        self.printing.failed.connect(self._not_issued)
        for key, button in (("Ctrl+P", self.print_button), ("Ctrl+S", self.save_button)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self._turns = [QShortcut(QKeySequence(key), self) for key in ("PgUp", "PgDown")]
        for shortcut, pages in zip(self._turns, (-1, 1), strict=True):
            shortcut.activated.connect(partial(self.preview.turn, pages))
        self.preview.paged.connect(self._paged)

    # Which paper

    def _load(self) -> None:
        self.preview.set_pdf(None, translate("papers_dialog", "One moment …"))
        self._tools.worker.look(
            partial(papers.papers_of, about=self._about),
            "papers.papers_of",
            done=self._loaded,
            failed=self._tell,
            replaces="papers-list",
        )

    def _loaded(self, found: Papers) -> None:
        is_first, self._papers = self._papers is None, found
        if found.number or found.whose:
            self.title.setText(translate("papers_dialog", "Papers  {number}", number=found.number or found.whose))
        if is_first:
            self.paper.set_value("80mm" if found.settings.receipt_paper == "80MM" else "A4")
        lines = lines_of(found)
        self.list.set_lines(lines)
        wishes = (self._wanted, *wanted_kinds(found))
        usable = [line for line in lines if line.state in {"ready", "issued"}]
        chosen = next((line for wish in wishes if (line := line_for(lines, wish))), usable[0] if usable else None)
        if chosen is None:
            nothing = translate(
                "papers_dialog", "Nothing was given without a matter today. Choose what is asked for first."
            )
            self._show_nothing(next((each.why_not for each in found.possible), nothing))
            return
        self.list.choose(chosen)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, line: PaperLine) -> None:
        if self._papers is None:
            return
        self.preview.start_over()
        is_receipt, is_card = line.fixed == RECEIPT, line.fixed == BED_CARD
        kind = line.possible.kind if line.possible else line.issued.kind if line.issued else None
        self._wanted = line.issued.number if line.issued else kind or line.fixed
        usual = next((each.copies for each in self._papers.possible if each.kind is kind), 1)
        self.paper.setVisible(is_receipt)
        self.copies.setVisible(not is_card)
        self.cards.setVisible(is_card)
        self.copies.set_value(self._papers.settings.receipt_copies if is_receipt else usual)
        self.questions.set_questions(line.possible.questions if line.possible else ())
        self._draw()

    def job(self) -> Job | None:
        """The paper that is chosen, as it would be printed now."""
        line, copies = self.list.current(), int(str(self.copies.value()))
        if line is None or not line.state:
            return None
        if line.issued is not None:
            return ReprintJob(line.issued.issue_id, copies)
        if line.possible is not None:
            return LetterJob(line.possible.kind, self._about, self.questions.answers(), copies)
        if line.fixed == BED_CARD:
            return self.cards.job(stay_id=self._about.stay_id)
        assert self._about.matter_id is not None  # only a matter has a receipt
        return ReceiptJob(self._about.matter_id, "80mm" if self.paper.value() == "80mm" else "A4", copies)

    # Looking at it

    def _paged(self, count: int) -> None:
        """With a single page the keys belong to the list."""
        for shortcut in self._turns:
            shortcut.setEnabled(count > 1)

    def _draw(self) -> None:
        job = self.job()
        if job is not None:
            self._tools.worker.task(
                partial(_look, self._tools.worker, job),
                done=self._show,
                failed=self._tell,
                replaces="papers-preview",
            )

    def _show(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.questions.show_problems({})
        self.preview.set_pdf(pdf)
        self._set_ready(True)

    def _tell(self, error: DeskError) -> None:
        if isinstance(error, Rejected):
            self.questions.show_problems(error.fields)
        self._show_nothing(error.text)

    def _show_nothing(self, why: str) -> None:
        self.pdf = None
        self._set_ready(False)
        self.preview.set_pdf(None, why)

    def _set_ready(self, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    # Handing it out

    def _print(self) -> None:
        if job := self.job():
            self.print_button.set_busy(True)
            self.printing.print(job)

    def _save_as(self) -> None:
        """Ctrl+S: the paper as a file, named by a number, never by a person."""
        job, line = self.job(), self.list.current()
        if job is None or line is None:
            return
        number = line.issued.number if line.issued else self._papers.number if self._papers else ""
        if path := self.choose_save(f"{number or line.title}.pdf"):
            self.print_button.set_busy(True)
            self.printing.save(job, Path(path))

    def _ask_where_to_save(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, translate("papers_dialog", "Save as PDF"), name, "PDF (*.pdf)")[0]

    def _issued(self, number: str) -> None:
        """From now on it is printed again, under its number, also where the printer has none of it."""
        line = self.list.current()
        if line is not None and line.possible is not None:
            self._wanted, self._has_issued = number, True

    def _sent(self, done: bool) -> None:
        self.print_button.set_busy(False)
        if done:
            self._tools.notices.tell(self._told(), "good", title=translate("papers_dialog", "Sent to the printer"))
            self.printed.emit()
            self._hand_out()
        elif self._has_issued:
            self._load()

    def _saved(self, path: str) -> None:
        self.print_button.set_busy(False)
        self._tools.notices.tell(path, "good", title=translate("papers_dialog", "Saved"))
        self._hand_out()

    def _hand_out(self) -> None:
        line = self.list.current()
        if line is not None and line.possible is not None:
            self.handed_out.emit(line.possible.kind)
        self.accept()

    def _told(self) -> str:
        line = self.list.current()
        return line.title if line is not None else ""

    def _not_issued(self, error: DeskError) -> None:
        self.print_button.set_busy(False)
        if isinstance(error, Rejected):
            self.questions.show_problems(error.fields)
        self._tools.notices.tell(error.text, "bad", title=translate("papers_dialog", "Not printed"))
        if self._has_issued:
            self._load()


def _look(worker: Worker, job: Job, _progress: Progress) -> bytes:
    return job.draw(worker.in_reading(job.look, "papers.look"))
