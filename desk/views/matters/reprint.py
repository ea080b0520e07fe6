"""The receipt of a matter once more: look at it, choose the paper, print. It says what the first print said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.exchange.saving import save
from desk.printing.receipt import Paper, Receipt, receipt_pdf
from desk.services import papers, settings
from desk.services.settings import Settings
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, Option, Segmented
from desk.views.page import Tools
from desk.views.preview import Chooser, PaperPreview, choose_printer, print_pdf
from desk.words import translate
from desk.work import Progress

_PAPERS: dict[str, Paper] = {"A4": "A4", "80MM": "80mm"}


class ReceiptDialog(QDialog):
    """Preview and print. ``chooser`` sets up the printer; ``printed`` tells that all pages went there."""

    printed = Signal()

    def __init__(
        self,
        tools: Tools,
        matter_id: int,
        number: str,
        parent: QWidget | None = None,
        chooser: Chooser = choose_printer,
    ) -> None:
        super().__init__(parent)
        self._tools, self._matter_id, self._number, self.chooser = tools, matter_id, number, chooser
        self._receipt: Receipt | None = None
        self.choose_save: Callable[[str], str] = self._ask_where_to_save
        self.pdf: bytes | None = None
        self.setObjectName("receipt")
        self.setWindowTitle(translate("matters", "Receipt"))
        self.ring = FocusRing(self)
        self._build()
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.print_button.click)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save_button.click)
        tools.worker.look(
            partial(_read, matter_id=matter_id), "papers.show_receipt", done=self._read, failed=self._tell
        )

    def _build(self) -> None:
        self.paper = Segmented(
            [Option("A4", translate("matters", "A4")), Option("80mm", translate("matters", "80 mm roll"))],
            translate("matters", "Paper"),
        )
        self.copies = Segmented(
            [Option(1, translate("matters", "1 copy")), Option(2, translate("matters", "{n} copies", n=2))],
            translate("matters", "Copies"),
        )
        self.preview = PaperPreview()
        self.preview.set_pdf(None, translate("matters", "One moment …"))
        self.print_button = Button(translate("matters", "Print"), kind="primary", icon="printer", key="Ctrl+P")
        self.back_button = Button(translate("matters", "Back"), key="Esc")
        self.save_button = Button(translate("matters", "Save as PDF …"), icon="file-pdf", key="Ctrl+S")
        self._set_ready(False)
        self.print_button.setDefault(True)
        self.paper.changed.connect(self._draw)
        self.copies.changed.connect(self._draw)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save_as)
        self.back_button.clicked.connect(self.reject)
        choice, foot = QHBoxLayout(), QHBoxLayout()
        for row in (choice, foot):
            row.setSpacing(theme.px(8))
        choice.addWidget(self.paper)
        choice.addWidget(self.copies)
        choice.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.save_button)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(Label(translate("matters", "Receipt {number}", number=self._number), "h2"))
        column.addLayout(choice)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
        self.resize(theme.px(480), theme.px(620))

    def _read(self, found: tuple[Receipt, Settings]) -> None:
        self._receipt, chosen = found
        self.paper.set_value(_PAPERS[chosen.receipt_paper])
        self.copies.set_value(chosen.receipt_copies)
        self._draw()

    def _draw(self) -> None:
        if self._receipt is not None:
            self._tools.worker.task(
                partial(_pdf, self._receipt, self.paper.value(), self.copies.value()),
                done=self._show,
                failed=self._tell,
                replaces="matters-receipt",
            )

    def _show(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.preview.set_pdf(pdf)
        self._set_ready(True)

    def _tell(self, error: DeskError) -> None:
        self.pdf = None
        self._set_ready(False)
        self.preview.set_pdf(None, error.text)

    def _set_ready(self, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _print(self) -> None:
        self._issue(self._send)

    def _save_as(self) -> None:
        """Ctrl+S: the paper as a file, to be sent or kept; its text can be searched and copied."""
        if path := self.choose_save(f"{self._number}.pdf"):
            self._issue(partial(self._write, path))

    def _ask_where_to_save(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, translate("matters", "Save as PDF"), name, "PDF (*.pdf)")[0]

    def _write(self, path: str, pdf: bytes) -> None:
        self._tools.worker.task(
            partial(_save, Path(path), pdf), done=partial(self._written, path), failed=self._not_issued
        )

    def _written(self, path: str, _: object) -> None:
        self.print_button.set_busy(False)
        self._tools.notices.tell(path, "good", title=translate("matters", "Saved"))
        self.accept()

    def _issue(self, then: Callable[[bytes], object]) -> None:
        """Whatever leaves the desk is recorded first: what was recorded is what is printed or saved."""
        self.print_button.set_busy(True)
        work = partial(
            papers.issue_receipt, matter_id=self._matter_id, paper=self.paper.value(), copies=self.copies.value()
        )
        self._tools.worker.run(
            work, "papers.issue_receipt", done=partial(self._issued, then), failed=self._not_issued, touched={"matters"}
        )

    def _issued(self, then: Callable[[bytes], object], receipt: Receipt) -> None:
        self._receipt = receipt
        self._tools.worker.task(
            partial(_pdf, receipt, self.paper.value(), self.copies.value()), done=then, failed=self._not_issued
        )

    def _send(self, pdf: bytes) -> None:
        self.print_button.set_busy(False)
        print_pdf(self, pdf, name=self._number, dialog=self.chooser, on_done=self._sent, worker=self._tools.worker)

    def _sent(self, done: bool) -> None:
        if done:
            self._tools.notices.tell(self._number, "good", title=translate("matters", "Sent to the printer"))
            self.printed.emit()
            self.accept()

    def _not_issued(self, error: DeskError) -> None:
        self.print_button.set_busy(False)
        self._tools.notices.tell(error.text, "bad", title=translate("matters", "Not printed"))


def _read(session: Any, *, matter_id: int) -> tuple[Receipt, Settings]:
    return papers.show_receipt(session, matter_id=matter_id), settings.read(session)


def _pdf(receipt: Receipt, paper: Paper, copies: int, progress: Progress) -> bytes:
    return receipt_pdf(receipt, paper=paper, copies=copies)


def _save(path: Path, pdf: bytes, _progress: Progress) -> None:
    def write(file: IO[bytes]) -> None:
        file.write(pdf)

    save(path, write)
