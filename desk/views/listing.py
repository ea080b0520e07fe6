"""导出 Excel: one small dialog for every list, masked unless a reason is given, and the task that writes the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from desk.errors import DeskError, Rejected
from desk.exchange.saving import placing
from desk.rules.times import local_date
from desk.services import lists
from desk.services.lists import Wanted, Written
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, Label, Option, Segmented, sheet_column, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.running import Running
from desk.words import translate
from desk.work import Progress, Worker

KEY = "Ctrl+Shift+E"
MASKED, WHOLE = "masked", "whole"
WIDTH = 480


@dataclass(frozen=True, slots=True)
class ListJob:
    """Write the list beside ``path``, record it, and only then put it in its place."""

    worker: Worker
    path: Path
    wanted: Wanted
    reason: str

    def __call__(self, progress: Progress) -> Written:
        with placing(self.path) as file:
            work = partial(
                lists.write,
                file=file,
                name=self.path.name,
                wanted=self.wanted,
                reveal=bool(self.reason),
                reason=self.reason,
                progress=progress,
            )
            written: Written = self.worker.in_reading(work, "lists.write")
            self.worker.in_transaction(partial(lists.record, written=written), "lists.record")
        return written


class Listing(QObject):
    """What a page with a list of some ``kind`` has: ``button`` to be put where the list ends, hidden from whoever may
    not have it, and :meth:`offer`, which asks how and where to, and writes.

    ``choose_save`` asks the system for a path and can be replaced; "" means none.
    """

    written = Signal(object)
    """A :class:`desk.services.lists.Written`: the file is in its place."""

    def __init__(self, tools: Tools, page: QWidget, kind: type[Wanted]) -> None:
        super().__init__(page)
        self._tools, self._page = tools, page
        self.button = Button(translate("lists", "Export Excel"), key=KEY, icon="export", small=True, parent=page)
        press_with(self.button, KEY)
        actor = tools.worker.actor
        if actor is None or not lists.may_have(actor, kind):
            self.button.hide()
        self.running = Running(tools, self)
        self.choose_save: Callable[[str], str] = self._ask_where
        self.dialog: ListingDialog | None = None

    def offer(self, wanted: Wanted, name: str) -> None:
        """Ask how the list goes out. ``name`` is what the file is called: the list, nobody's name."""
        actor = self._tools.worker.actor
        whole = actor is not None and lists.may_reveal(actor, wanted)
        self.dialog = ListingDialog(name, may_reveal=whole, parent=self._page)
        self.dialog.agreed.connect(partial(self._save, wanted, name))
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of it."""
        return [] if self.button.isHidden() else [(KEY, translate("lists", "Export Excel"))]

    def cover(self) -> None:
        """The desk is locked: nothing floats over it."""
        if self.dialog is not None:
            self.dialog.reject()

    def _closed(self) -> None:
        self.dialog = None

    def _save(self, wanted: Wanted, name: str, reason: str) -> None:
        day = f"{local_date(self._tools.worker.clock()):%Y%m%d}"
        proposed = (
            translate("lists", "{name} {day}.xlsx", name=name, day=day)
            if reason
            else translate("lists", "{name} {day} masked.xlsx", name=name, day=day)
        )
        path = self.choose_save(proposed)
        if path:
            self.running.start(
                ListJob(self._tools.worker, Path(path), wanted, reason),
                translate("lists", "Export: {name}", name=name),
                stage=translate("lists", "Write"),
                undo=translate("lists", "Stopping leaves no file."),
                done=partial(self._done, Path(path).name),
                failed=self._failed,
                touched=("records",),
            )

    def _done(self, file: str, written: Written) -> None:
        words = translate("lists", "{n} rows in “{file}”", n=f"{written.rows:,}", file=file)
        more = (
            translate("lists", "Personal data is masked.")
            if written.masked
            else translate("lists", "It holds personal data: keep it safe, and delete it when it is done with.")
        )
        self._tools.notices.tell(f"{words}  {more}", "good", title=translate("lists", "Exported"))
        self.written.emit(written)

    def _failed(self, error: DeskError) -> None:
        text = "\n".join(error.fields.values()) if isinstance(error, Rejected) else error.text
        self._tools.notices.tell(text, "bad", title=translate("lists", "Not exported"))

    def _ask_where(self, name: str) -> str:
        title = translate("lists", "Save the list as")
        return QFileDialog.getSaveFileName(self._page, title, name, "Excel (*.xlsx);;CSV (*.csv)")[0]


class ListingDialog(QDialog):
    """Masked, or the whole for a reason; ``agreed`` with the reason, empty for masked."""

    agreed = Signal(str)

    def __init__(self, name: str, *, may_reveal: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("lists", "Export Excel"))
        self.ring = FocusRing(self)
        self.how = Segmented(
            [
                Option(MASKED, translate("lists", "Masked")),
                Option(WHOLE, translate("lists", "Not masked")),
            ],
            translate("lists", "Personal data"),
            value=MASKED,
        )
        self.reason = QLineEdit()
        self.reason_field = Field(translate("lists", "What it is needed for"), self.reason)
        self.words = Label("", "small", "ink2", wrap=True)
        self.save = Button(translate("lists", "Choose where …"), kind="primary", key="Enter")
        self.back = Button(translate("lists", "Cancel"), key="Esc")
        self._build(name)
        self.how.setVisible(may_reveal)
        self.how.changed.connect(self._choose)
        self.reason.textEdited.connect(self._typed)
        self.save.clicked.connect(self._agree)
        self.back.clicked.connect(self.reject)
        self._choose(MASKED)

    def _build(self, name: str) -> None:
        px = theme.px
        self.setFixedWidth(px(WIDTH))
        column = sheet_column(self, sheet_head("export", translate("lists", "Export: {name}", name=name)))
        column.addWidget(
            Label(translate("lists", "What the list shows now, with its filters."), "body", "ink2", wrap=True)
        )
        column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reason_field)
        column.addWidget(self.words)
        column.addLayout(sheet_foot(self.back, self.save))
        self.save.setDefault(True)

    def _choose(self, how: object) -> None:
        whole = how == WHOLE
        self.reason_field.setVisible(whole)
        self.words.setText(
            translate("lists", "Names, numbers and addresses stand in full. Your name and the reason are recorded.")
            if whole
            else translate("lists", "Names, numbers, telephones and addresses are masked. The export is recorded.")
        )
        if whole:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.how.isVisible():
            self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def _typed(self) -> None:
        self.reason_field.clear()

    def _agree(self) -> None:
        whole = self.how.value() == WHOLE
        reason = self.reason.text().strip()
        if whole and not reason:
            self.reason_field.set_problem(translate("lists", "Say what the unmasked list is needed for."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.agreed.emit(reason if whole else "")
