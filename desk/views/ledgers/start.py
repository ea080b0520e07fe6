"""Where an import begins: the place for the file, what was wrong with the last one, and the earlier imports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.imports import BatchRow
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, Label, Picture, Shape
from desk.views.ledgers.words import ledger_text, moment_text
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate


class DropPlace(QWidget):
    """The dashed place that takes a file; its button is the same by keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        words = translate("ledgers_page", "Choose a file")
        self.choose = Button(words, kind="primary", key="Ctrl+O", icon="folder-open")
        press_with(self.choose, "Ctrl+O")
        self.choose.setDefault(True)
        self.words = Label("", "h2", wrap=True)
        self.more = Label("", "small", "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(each) for each in (22, 18, 22, 18)))
        row.setSpacing(theme.px(18))
        row.addWidget(Picture("table", "brand", 40))
        text = QVBoxLayout()
        text.setSpacing(theme.px(4))
        text.addWidget(self.words)
        text.addWidget(self.more)
        row.addLayout(text, 1)
        row.addWidget(self.choose)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing is under way."""
        self.words.setText(translate("ledgers_page", "Bring in a ledger of residents, beds, meals or resources"))
        self.more.setText(
            translate(
                "ledgers_page",
                "Drop an Excel or CSV file here (.xlsx .xls .csv). Columns are told by their headings; nothing is"
                " changed before you have seen what would be.",
            )
        )
        self.choose.set_busy(False)

    def show_busy(self, file: str) -> None:
        """``file`` is being read."""
        self.words.setText(translate("ledgers_page", "Reading “{file}” …", file=file))
        self.choose.set_busy(True)

    def set_over(self, over: bool) -> None:
        """A file is being held above."""
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.colour("brand" if self._over else "line3"), theme.px(2 if self._over else 1.5))
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(theme.colour("brand_soft" if self._over else "surface"))
            radius = theme.px(10)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)


class StartView(QWidget):
    """Choose a file; take an earlier import back."""

    undo_asked = Signal(object)
    export_asked = Signal(str)
    """The kind of ledger."""

    resume_asked = Signal()

    def __init__(
        self, *, can_export: bool, can_export_beds: bool, can_export_meals: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.drop = DropPlace()
        self.trouble = Card("bad", margins=(14, 10, 14, 10), gap=10, horizontal=True)
        self.trouble_title = Label("", "strong", "red", wrap=True)
        self.trouble_words = Label("", "body", "ink", wrap=True)
        self.resume = Button("", kind="primary")
        self.export = Button(translate("ledgers_page", "Export the residents"), key="Ctrl+Shift+E", icon="export")
        self.export_beds = Button(translate("ledgers_page", "Export the beds"), key="Ctrl+Shift+B", icon="export")
        self.export_meals = Button(translate("ledgers_page", "Export the meals"), key="Ctrl+Shift+M", icon="export")
        self.undo = Button(translate("ledgers_page", "Take this import back"), kind="dangerline", key="Ctrl+Z")
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("ledgers_page", "Earlier imports"))
        self.none_yet = EmptyState(
            translate("ledgers_page", "No ledger was imported yet."),
            translate("ledgers_page", "Each import is listed here and can be taken back as a whole."),
        )
        self._build()
        self.export.setVisible(can_export)
        self.export_beds.setVisible(can_export_beds)
        self.export_meals.setVisible(can_export_meals)
        self.export.clicked.connect(partial(self.export_asked.emit, "residents"))
        self.export_beds.clicked.connect(partial(self.export_asked.emit, "beds"))
        self.export_meals.clicked.connect(partial(self.export_asked.emit, "meals"))
        self.undo.clicked.connect(self._undo)
        self.resume.clicked.connect(self.resume_asked)
        self.table.picked.connect(self._picked)
        self.show_batches(())
        self.show_trouble("", "")
        self.show_resume("")

    def _build(self) -> None:
        press_with(self.export, "Ctrl+Shift+E")
        press_with(self.export_beds, "Ctrl+Shift+B")
        press_with(self.export_meals, "Ctrl+Shift+M")
        press_with(self.undo, "Ctrl+Z")
        self.trouble.body.addWidget(Shape("triangle", "red", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.trouble_title)
        words.addWidget(self.trouble_words)
        self.trouble.body.addLayout(words, 1)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(translate("ledgers_page", "Earlier imports"), "h2"), 1)
        head.addWidget(self.undo)
        head.addWidget(self.export)
        head.addWidget(self.export_beds)
        head.addWidget(self.export_meals)
        self.frame = Card("card", margins=(1, 1, 1, 1))
        self.frame.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.trouble)
        column.addWidget(self.drop)
        column.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self.none_yet, 1)
        column.addWidget(self.frame, 1)

    def show_trouble(self, file: str, text: str) -> None:
        """Why ``file`` could not be read; an empty text clears."""
        self.trouble.setVisible(bool(text))
        self.trouble_title.setText(translate("ledgers_page", "“{file}” was not imported", file=file) if text else "")
        self.trouble_words.setText(text)
        self.trouble.setAccessibleName(text)

    def show_resume(self, file: str) -> None:
        """Offer to go back to the preview of ``file``; empty takes the offer away."""
        self.resume.setVisible(bool(file))
        self.resume.setText(translate("ledgers_page", "Back to the preview of “{file}”", file=file))

    def show_batches(self, batches: Sequence[BatchRow]) -> None:
        """The imports made so far, the newest first; the same one stays chosen."""
        before = self.table.current_row()
        self.model.reset(len(batches), batches)
        self.frame.setVisible(bool(batches))
        self.none_yet.setVisible(not batches)
        self.undo.setVisible(bool(batches))
        if batches and not (isinstance(before, BatchRow) and self.table.select_key(before.batch_id)):
            self.table.selectRow(0)
        self._picked(self.table.current_row())

    def focus_first(self) -> None:
        self.drop.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, row: object) -> None:
        self.undo.setEnabled(isinstance(row, BatchRow) and row.undone_at is None)

    def _undo(self) -> None:
        row = self.table.current_row()
        if isinstance(row, BatchRow):
            self.undo_asked.emit(row)


def _columns() -> list[Column]:
    return [
        Column(translate("ledgers_page", "Imported"), 150, _at, kind="meta"),
        Column(translate("ledgers_page", "File"), 0, _file, kind="strong"),
        Column(translate("ledgers_page", "What"), 90, _what, kind="meta"),
        Column(translate("ledgers_page", "Rows"), 64, _count("rows"), align="right"),
        Column(translate("ledgers_page", "New"), 64, _count("created"), align="right"),
        Column(translate("ledgers_page", "Changed"), 64, _count("changed"), align="right"),
        Column(translate("ledgers_page", "The same"), 64, _count("same"), align="right"),
        Column(translate("ledgers_page", "Refused"), 64, _count("refused"), align="right"),
        Column(translate("ledgers_page", "By"), 100, _by),
        Column(translate("ledgers_page", "State"), 210, pill=_state),
    ]


def _key(row: object) -> object:
    return row.batch_id if isinstance(row, BatchRow) else None


def _at(row: object) -> str:
    return moment_text(row.imported_at) if isinstance(row, BatchRow) else ""


def _file(row: object) -> str:
    return row.file_name if isinstance(row, BatchRow) else ""


def _what(row: object) -> str:
    return ledger_text(row.kind) if isinstance(row, BatchRow) else ""


def _by(row: object) -> str:
    if not isinstance(row, BatchRow):
        return ""
    return row.imported_by or translate("ledgers_page", "command line")


def _count(name: str) -> Callable[[object], str]:
    def count(row: object) -> str:
        return f"{row.counts.get(name, 0):,}" if isinstance(row, BatchRow) else ""

    return count


def _state(row: object) -> tuple[str, str]:
    if isinstance(row, BatchRow) and row.undone_at is not None:
        by = row.undone_by or translate("ledgers_page", "command line")
        words = translate("ledgers_page", "taken back {at} {name}", at=moment_text(row.undone_at)[5:], name=by)
        return words, "returned"
    return translate("ledgers_page", "imported"), "closed"
