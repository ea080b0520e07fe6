"""Lists of the grids brought in from Excel or CSV: what is new, what differs, what stays outside and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.grids import ListedRow
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.grids.loading import FoundLists
from desk.views.kit import Button, Card, Label, Option, Segmented, sheet_foot, sheet_head
from desk.views.rows import Column, RowModel, RowTable
from desk.words import QT_TRANSLATE_NOOP, translate

REFUSED, NEW, CHANGED, SAME = "refused", "new", "changed", "same"
_SIZE = (1040, 580)
_PARTS = {
    "grids": QT_TRANSLATE_NOOP("grids_page", "Grids"),
    "ranges": QT_TRANSLATE_NOOP("grids_page", "Address ranges"),
    "members": QT_TRANSLATE_NOOP("grids_page", "People"),
    "buildings": QT_TRANSLATE_NOOP("grids_page", "Buildings"),
    "resources": QT_TRANSLATE_NOOP("grids_page", "Resources"),
}
_FIELDS = {
    "name": QT_TRANSLATE_NOOP("grids_page", "Name"),
    "code": QT_TRANSLATE_NOOP("grids_page", "Code"),
    "host_unit": QT_TRANSLATE_NOOP("grids_page", "Host unit"),
    "parent": QT_TRANSLATE_NOOP("grids_page", "Lies in"),
    "phone": QT_TRANSLATE_NOOP("grids_page", "Telephone"),
    "duty_hours": QT_TRANSLATE_NOOP("grids_page", "Hours of duty"),
    "grid_id": QT_TRANSLATE_NOOP("grids_page", "Grid"),
    "units": QT_TRANSLATE_NOOP("grids_page", "Stairs"),
    "floors": QT_TRANSLATE_NOOP("grids_page", "Floors"),
    "doors": QT_TRANSLATE_NOOP("grids_page", "Doors"),
    "note": QT_TRANSLATE_NOOP("grids_page", "Note"),
    "address": QT_TRANSLATE_NOOP("grids_page", "Address"),
    "hours": QT_TRANSLATE_NOOP("grids_page", "Hours"),
    "contact": QT_TRANSLATE_NOOP("grids_page", "Contact"),
    "special": QT_TRANSLATE_NOOP("grids_page", "What it can do"),
    "capacity": QT_TRANSLATE_NOOP("grids_page", "Places"),
    "area": QT_TRANSLATE_NOOP("grids_page", "Area (m²)"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list of the dialog; ``cell`` and ``content`` of a refused one."""

    key: int
    where: str
    title: str
    why: str
    part: str = ""
    cell: str = ""
    content: str = ""


class ListsDialog(QDialog):
    """``agreed`` with what was found when it shall be brought in."""

    agreed = Signal(object)

    def __init__(self, found: FoundLists, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("grids_page", "Bring in “{file}”", file=found.reading.file))
        self.ring = FocusRing(self)
        self._found = found
        self._lines = lines_of(found)
        self.lists = Segmented([_option(name, self._lines[name]) for name in (REFUSED, NEW, CHANGED, SAME)],
                               translate("grids_page", "What to show"))  # fmt: skip
        self.tables = {REFUSED: _table(_refused_columns(), self), "": _table(_row_columns(), self)}
        self.detail = Label("", "small", "ink2", wrap=True)
        self.bring = Button(translate("grids_page", "Bring in"), kind="primary", key="Ctrl+Enter")
        self.back = Button(translate("grids_page", "Leave all as it is"), key="Esc")
        self._build()
        self.lists.changed.connect(self.show_list)
        for table in self.tables.values():
            table.picked.connect(self._tell)
        self.bring.clicked.connect(self._agree)
        self.back.clicked.connect(self.reject)
        self.bring.setShortcut("Ctrl+Return")
        self.bring.setEnabled(bool(self._lines[NEW] or self._lines[CHANGED]))
        first = next((name for name in (REFUSED, CHANGED, NEW, SAME) if self._lines[name]), NEW)
        self.lists.set_value(first)
        self.show_list(first)

    def _build(self) -> None:
        px = theme.px
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addLayout(sheet_head("download-simple", self.windowTitle()))
        if self._found.preview.earlier is not None:
            warn = Card("warn", margins=(12, 6, 12, 6))
            words = translate("grids_page", "This very file was brought in before.")
            warn.body.addWidget(Label(words, "small", "amber", wrap=True))
            column.addWidget(warn)
        column.addWidget(Label(self._counts(), "body", "ink2", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.lists)
        row.addStretch(1)
        column.addLayout(row)
        frame = Card("card", margins=(1, 1, 1, 1))
        for table in self.tables.values():
            frame.body.addWidget(table)
        column.addWidget(frame, 1)
        column.addWidget(self.detail)
        column.addLayout(sheet_foot(self.back, self.bring))

    def show_list(self, name: object) -> None:
        """Show one of the four lists."""
        lines = self._lines[str(name)]
        wanted = REFUSED if name == REFUSED else ""
        for key, table in self.tables.items():
            table.setVisible(key == wanted)
        table = self.tables[wanted]
        table.rows.reset(len(lines), lines)
        table.selectRow(0)
        self._tell(table.current_row())
        table.setFocus()

    def _counts(self) -> str:
        """Rows that will change something, part by part."""
        counted = Counter(row.part for row in self._found.preview.rows if row.action != SAME)
        said = [f"{translate('grids_page', _PARTS[part])} {counted[part]}" for part in _PARTS if counted[part]]
        if not said:
            return translate("grids_page", "Everything in this file is here already.")
        return translate("grids_page", "To be brought in: {what}. Nothing is taken away.", what="、".join(said))

    def _tell(self, line: object) -> None:
        self.detail.setText(line.why if isinstance(line, Line) else "")

    def _agree(self) -> None:
        self.agreed.emit(self._found)
        self.accept()


def lines_of(found: FoundLists) -> dict[str, list[Line]]:
    """The lines of the four lists."""
    lines: dict[str, list[Line]] = {REFUSED: [], NEW: [], CHANGED: [], SAME: []}
    for each in found.preview.refused:
        where = _where(each.sheet, each.row)
        lines[REFUSED].append(Line(len(lines[REFUSED]), where, "", each.reason, "", each.cell, each.value))
    for row in found.preview.rows:
        part = translate("grids_page", _PARTS[row.part])
        lines[row.action].append(
            Line(len(lines[row.action]), _where(row.sheet, row.row), row.title, _changes(row), part)
        )  # fmt: skip
    return lines


def _changes(row: ListedRow) -> str:
    """What a row changes: 电话 154…01 → 154…02."""
    return "；".join(
        f"{translate('grids_page', _FIELDS[each.field])} {each.known or '—'} → {each.in_row}" for each in row.changes
    )


def _where(sheet: str | None, row: int) -> str:
    number = translate("grids_page", "row {n}", n=row)
    return f"{sheet} {number}" if sheet else number


def _option(name: str, lines: list[Line]) -> Option:
    words = {
        REFUSED: translate("grids_page", "Refused"),
        NEW: translate("grids_page", "New"),
        CHANGED: translate("grids_page", "Changed"),
        SAME: translate("grids_page", "The same"),
    }
    return Option(name, words[name], str(len(lines)))


def _table(columns: list[Column], parent: QDialog) -> RowTable:
    model = RowModel(columns, _key, parent=parent)
    return RowTable(model, translate("grids_page", "What the file would change"))


def _row_columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Row"), 170, _text("where"), kind="meta"),
        Column(translate("grids_page", "What"), 96, _text("part"), kind="meta"),
        Column(translate("grids_page", "Name"), 290, _text("title"), kind="strong"),
        Column(translate("grids_page", "What changes"), 0, _text("why")),
    ]


def _refused_columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Row"), 170, _text("where"), kind="meta"),
        Column(translate("grids_page", "Cell"), 70, _text("cell"), kind="strong"),
        Column(translate("grids_page", "What is in it"), 230, _text("content")),
        Column(translate("grids_page", "Why"), 0, _text("why")),
    ]


def _key(line: object) -> object:
    return line.key if isinstance(line, Line) else None


def _text(name: str) -> Callable[[object], str]:
    def text(line: object) -> str:
        return " ".join(str(getattr(line, name)).split())

    return text
