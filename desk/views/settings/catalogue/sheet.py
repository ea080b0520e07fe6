"""An Excel sheet of items before it is brought in: what is new, what differs, what can't be taken and why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desk.exchange.catalogue import ItemReading, read_items
from desk.exchange.workbook import open_workbook
from desk.services import catalogue
from desk.services.catalogue import ItemsPreview
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, sheet_foot, sheet_head
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate
from desk.work import Progress, Worker

_SIZE = (980, 560)


@dataclass(frozen=True, slots=True)
class FoundItems:
    """A sheet that was read, and what bringing it in would do."""

    reading: ItemReading
    preview: ItemsPreview


@dataclass(frozen=True, slots=True)
class ReadItemsJob:
    """Read a sheet and compare it with the catalogue. Nothing is changed."""

    worker: Worker
    path: Path

    def __call__(self, progress: Progress) -> FoundItems:
        reading = read_items(open_workbook(self.path))
        preview = self.worker.in_reading(partial(catalogue.preview_items, reading=reading), "catalogue.preview_items")
        return FoundItems(reading, preview)


@dataclass(frozen=True, slots=True)
class _Line:
    row: int
    state: tuple[str, str]
    name: str
    words: str


class SheetDialog(QDialog):
    """``agreed`` with the reading when the head wants it brought in."""

    agreed = Signal(object)

    def __init__(self, found: FoundItems, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("catalogue_page", "Bring in “{file}”", file=found.reading.file))
        self.ring = FocusRing(self)
        self._found = found
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("catalogue_page", "What the sheet would change"))
        self.detail = Label("", "body", "ink2", wrap=True)
        self.bring = Button(translate("catalogue_page", "Bring in"), kind="primary", key="Enter")
        self.back = Button(translate("catalogue_page", "Leave all as it is"), key="Esc")
        self._build()
        lines = _lines(found.preview)
        self.model.reset(len(lines), lines)
        self.bring.setEnabled(bool(found.preview.new or found.preview.changed))
        self.table.picked.connect(self._tell)
        self.bring.clicked.connect(self._agree)
        self.back.clicked.connect(self.reject)

    def _build(self) -> None:
        found, px = self._found.preview, theme.px
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addLayout(sheet_head("download-simple", self.windowTitle()))
        counts = translate(
            "catalogue_page",
            "{new} new, {changed} changed, {same} as they are, {refused} can't be taken.",
            new=len(found.new),
            changed=len(found.changed),
            same=found.same,
            refused=len(found.refused),
        )
        more = translate("catalogue_page", "Changes hold from today on; matters taken in before keep their item.")
        self.counts = Label(f"{counts} {more}", "body", "ink2", wrap=True)
        column.addWidget(self.counts)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        column.addWidget(frame, 1)
        column.addWidget(self.detail)
        column.addLayout(sheet_foot(self.back, self.bring))
        self.bring.setDefault(True)

    def _tell(self, line: object) -> None:
        self.detail.setText(_words(line))

    def _agree(self) -> None:
        self.agreed.emit(self._found.reading)
        self.accept()


def _lines(found: ItemsPreview) -> tuple[_Line, ...]:
    new = translate("catalogue_page", "new"), "to_sign"
    changed = translate("catalogue_page", "changed"), "in_progress"
    refused = translate("catalogue_page", "refused"), "overdue"
    lines = [_Line(each.row, refused, each.name, each.reason) for each in found.refused]
    lines += [
        _Line(each.row, changed, f"{each.spec.code} {each.spec.name}", _differences(each.changes))
        for each in found.changed
    ]
    lines += [_Line(row, new, f"{spec.code} {spec.name}", "") for row, spec in found.new]
    return tuple(lines)


def _differences(changes: object) -> str:
    parts = changes.items() if isinstance(changes, dict) else ()
    return "；".join(f"{heading}：{before or '—'} → {after or '—'}" for heading, (before, after) in parts)


def _columns() -> list[Column]:
    return [
        Column(translate("catalogue_page", "Row"), 60, _row, kind="meta"),
        Column(translate("catalogue_page", "State"), 104, pill=_state),
        Column(translate("catalogue_page", "Name"), 280, _name, kind="strong"),
        Column(translate("catalogue_page", "What and why"), 0, _words),
    ]


def _key(line: object) -> object:
    return line.row if isinstance(line, _Line) else None


def _row(line: object) -> str:
    return str(line.row) if isinstance(line, _Line) else ""


def _state(line: object) -> tuple[str, str]:
    return line.state if isinstance(line, _Line) else ("", "draft")


def _name(line: object) -> str:
    return line.name if isinstance(line, _Line) else ""


def _words(line: object) -> str:
    return line.words if isinstance(line, _Line) else ""
