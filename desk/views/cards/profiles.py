"""The printers and how each is corrected, as a ruler says on the calibration page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.card_sheets import Correction
from desk.rules.times import local_date
from desk.services import cards
from desk.services.cards import ProfileInput, ProfileRow
from desk.views import theme
from desk.views.cards.calibration import offset_box, percent_box
from desk.views.cards.measuring import Measuring
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, hide_unless, sheet_column, sheet_foot, sheet_head, show_beside
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_SIZE = (900, 650)
TOUCHES = frozenset({"cards"})


class ProfilesDialog(QDialog):
    """``chosen`` with the profile to print with from now on; ``page_asked`` with values to measure."""

    chosen = Signal(object)
    page_asked = Signal(object)

    def __init__(self, tools: Tools, chosen: int | None, may_retire: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("cards_page", "Printers")
        self.setWindowTitle(title)
        self._tools, self._wanted = tools, chosen
        self._seen: ProfileRow | None = None
        self.ring = FocusRing(self)
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, title)
        self.name, self.printer = QLineEdit(), QComboBox()
        self.printer.addItem(translate("cards_page", "Asked at each print"), "")
        for each in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(each, each)
        self.right, self.down, self.scale = offset_box(), offset_box(), percent_box()
        self.duplex = QCheckBox(translate("cards_page", "Turns the sheet by itself"))
        self.fields = {
            "name": Field(translate("cards_page", "Called"), self.name),
            "printer": Field(translate("cards_page", "Printer of this computer"), self.printer),
            "offset_right": Field(translate("cards_page", "Right"), self.right),
            "offset_down": Field(translate("cards_page", "Down"), self.down),
            "scale": Field(translate("cards_page", "Scale"), self.scale),
        }
        self.new = Button(translate("cards_page", "New printer"), key="Ctrl+N", icon="plus", small=True)
        self.measuring = Measuring()
        self.page = Button(translate("cards_page", "Test page"), icon="printer", small=True)
        self.retire = Button(translate("cards_page", "Offer no more"), kind="dangerline", small=True)
        hide_unless(may_retire, self.retire)
        self.save = Button(translate("cards_page", "Save"), key="Ctrl+S")
        self.use = Button(translate("cards_page", "Print with it"), kind="primary", key="Enter")
        self.back = Button(translate("cards_page", "Back"), key="Esc")
        self._build(title)
        self._connect()
        self.load()

    def _build(self, title: str) -> None:
        px = theme.px
        room = self.parentWidget().window().size()
        self.resize(min(px(_SIZE[0]), room.width() - px(40)), min(px(_SIZE[1]), room.height() - px(40)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        for name, line, column, wide in (
            ("name", 0, 0, 3), ("printer", 1, 0, 3), ("offset_right", 2, 0, 1), ("offset_down", 2, 1, 1),
            ("scale", 2, 2, 1),
        ):  # fmt: skip
            grid.addWidget(self.fields[name], line, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.duplex, 3, 0, 1, 3)
        form, left, middle = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        form.setSpacing(px(10))
        form.addLayout(grid)
        form.addWidget(self.measuring)
        acts = QHBoxLayout()
        for button in (self.page, self.retire):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.save)
        form.addLayout(acts)
        form.addStretch(1)
        left.addWidget(self.table, 1)
        left.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        middle.setSpacing(px(16))
        middle.addLayout(left, 1)
        middle.addLayout(form, 1)
        column = sheet_column(self, sheet_head("printer", title))
        column.addLayout(middle, 1)
        column.addLayout(sheet_foot(self.back, self.use))
        self.use.setDefault(True)

    def _connect(self) -> None:
        self.table.picked.connect(self._show)
        self.table.opened.connect(self._use)
        self.new.clicked.connect(self.begin_new)
        self.measuring.found.connect(self._take)
        self.page.clicked.connect(self._ask_page)
        self.retire.clicked.connect(self._retire)
        self.save.clicked.connect(self._save)
        self.use.clicked.connect(self._use)
        self.back.clicked.connect(self.reject)
        press_with(self.new, "Ctrl+N")
        press_with(self.save, "Ctrl+S")

    def load(self) -> None:
        """Read the profiles; that which was chosen or saved last is marked."""
        self._tools.worker.look(cards.profiles, "cards.profiles", done=self._loaded, failed=self._tell)

    def _loaded(self, rows: tuple[ProfileRow, ...]) -> None:
        self.model.reset(len(rows), rows)
        if not (self._wanted is not None and self.table.select_key(self._wanted)) and rows:
            self.table.selectRow(0)
        if not rows:
            self.begin_new()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """An empty form."""
        self._fill(None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> ProfileInput:
        """What the form says."""
        was = self._seen.values.calibrated_on if self._seen is not None else None
        return ProfileInput(
            self.name.text(), str(self.printer.currentData() or ""), round(self.right.value() * 10),
            round(self.down.value() * 10), round(self.scale.value() * 10), self.duplex.isChecked(), was,
        )  # fmt: skip

    def _show(self, row: object) -> None:
        if isinstance(row, ProfileRow):
            self._fill(row)

    def _fill(self, row: ProfileRow | None) -> None:
        self._seen = row
        values = row.values if row is not None else ProfileInput("")
        self.name.setText(values.name)
        if values.printer and self.printer.findData(values.printer) < 0:  # of another computer
            self.printer.addItem(values.printer, values.printer)
        self.printer.setCurrentIndex(max(0, self.printer.findData(values.printer)))
        self.right.setValue(values.offset_right / 10)
        self.down.setValue(values.offset_down / 10)
        self.scale.setValue(values.scale / 10)
        self.duplex.setChecked(values.duplex)
        self.retire.setEnabled(row is not None)
        for field in self.fields.values():
            field.clear()

    def _save(self) -> None:
        self.save.set_busy(True)
        self._keep(self._saved)

    def _keep(self, then: Callable[[ProfileRow], None]) -> None:
        values, seen = self.values(), self._seen
        measured = seen is None or _measures(values) != _measures(seen.values)
        if measured:
            values = replace(values, calibrated_on=local_date(self._tools.worker.clock()))
        work = partial(cards.save_profile, values=values, seen=seen)
        self._tools.worker.run(work, "cards.save_profile", done=then, failed=self._failed, touched=TOUCHES)

    def _saved(self, row: ProfileRow) -> None:
        self.save.set_busy(False)
        self._seen, self._wanted = row, row.profile_id
        self.load()

    def _use(self, *_: object) -> None:
        seen = self._seen
        if seen is not None and self.values() == seen.values:
            self._used(seen)
        elif self.name.text().strip() or seen is not None:
            self._keep(self._used)
        else:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _used(self, row: ProfileRow) -> None:
        self.chosen.emit(row)
        self.accept()

    def _retire(self) -> None:
        if self._seen is not None:
            work = partial(cards.retire_profile, seen=self._seen)
            self._wanted = None
            self._tools.worker.run(
                work, "cards.retire_profile", done=self._retired, failed=self._failed, touched=TOUCHES
            )

    def _retired(self, _: ProfileRow) -> None:
        self.load()

    def _take(self, correction: Correction) -> None:
        self.right.setValue(correction.right / 10)
        self.down.setValue(correction.down / 10)
        self.scale.setValue(correction.scale / 10)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_page(self) -> None:
        """Without any correction: what the ruler says of it is the whole of it."""
        self.page_asked.emit(ProfileInput(self.name.text(), str(self.printer.currentData() or "")))

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        rest = show_beside(self.fields, error.fields) if isinstance(error, Rejected) else error.text
        if rest:
            self._tell(DeskError(rest))

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def _measures(values: ProfileInput) -> tuple[int, int, int]:
    return values.offset_right, values.offset_down, values.scale


def _columns() -> list[Column]:
    return [
        Column(translate("cards_page", "Called"), 0, text=_name, kind="strong"),
        Column(translate("cards_page", "Right, down"), 110, text=_offsets),
        Column(translate("cards_page", "Measured"), 96, text=_measured, kind="meta"),
    ]


def _row(row: object) -> ProfileRow:
    assert isinstance(row, ProfileRow)
    return row


def _key(row: object) -> object:
    return _row(row).profile_id


def _name(row: object) -> str:
    return _row(row).values.name


def _offsets(row: object) -> str:
    values = _row(row).values
    return f"{values.offset_right / 10:+.1f}  {values.offset_down / 10:+.1f}"


def _measured(row: object) -> str:
    day = _row(row).values.calibrated_on
    return day.isoformat() if day is not None else ""
