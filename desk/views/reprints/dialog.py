"""The list of what must be reprinted, by what changed and by grid, and the ways to print it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.cards import TokenKind, kind_text
from desk.services import reprints
from desk.services.cards import Scope, Selection
from desk.services.reprints import ReprintLine, Reprints
from desk.views import theme
from desk.views.boards.tab import print_boards
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, sheet_column, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.reprints import words
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

WIDTH, HEIGHT = 820, 560
_EDGE = 40  # px that stay of the window around


class ReprintsDialog(QDialog):
    """``go``: the page of cards is wanted, with those out of date chosen."""

    go = Signal(str, object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("reprints_view", "To be reprinted")
        self.setWindowTitle(title)
        self._tools, self.found = tools, Reprints({}, (), ())
        self.ring = FocusRing(self)
        self.told = Label(translate("reprints_view", "One moment …"), "body", wrap=True)
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, title)
        self.detail = Label("", "small", "ink2", wrap=True)
        self.back = Button(translate("reprints_view", "Back"), key="Esc")
        self.boards = Button("", icon="printer", key="Ctrl+B")
        self.most = Button("", kind="primary", icon="printer", key="Ctrl+P")
        self.next = Button("", icon="printer", key="Ctrl+D")
        self._kinds: list[TokenKind] = []
        self._build(title)
        self._connect()
        self.reload()

    def _build(self, title: str) -> None:
        px = theme.px
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        below = QHBoxLayout()
        below.addWidget(self.detail, 1)
        column = sheet_column(self, sheet_head("printer", title))
        column.addWidget(self.told)
        column.addWidget(frame, 1)
        column.addLayout(below)
        column.addLayout(sheet_foot(self.back, self.boards, self.next, self.most))
        for button in (self.boards, self.next, self.most):
            button.hide()
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _connect(self) -> None:
        self.back.clicked.connect(self.reject)
        self.boards.clicked.connect(self.print_boards)
        self.most.clicked.connect(partial(self._leave_for, 0))
        self.next.clicked.connect(partial(self._leave_for, 1))
        self.table.picked.connect(self._say)
        self._tools.worker.touched.connect(self._touched)
        for key, button in (("Ctrl+B", self.boards), ("Ctrl+D", self.next), ("Ctrl+P", self.most)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def reload(self) -> None:
        """Look again at what is out of date."""
        self._tools.worker.look(
            reprints.reprints, "reprints.reprints", done=self._show, failed=self._fail, replaces="reprints"
        )  # fmt: skip

    def print_boards(self) -> None:
        """Ctrl+B: all boards in one PDF."""
        if self.found.due:
            print_boards(self._tools, self.found.due, self)

    def _leave_for(self, place: int, _: bool = False) -> None:
        """To the page of cards, with those of a kind that are out of date chosen; of most there are most."""
        self.accept()
        self.go.emit("cards", Selection(Scope.OUTDATED, anew=True, kind=self._kinds[place]))

    def _touched(self, subjects: frozenset[str]) -> None:
        if subjects & (words.SUBJECTS | {"boards", "cards"}):
            self.reload()

    def _show(self, found: Reprints) -> None:
        self.found = found
        self.model.reset(len(found.lines), found.lines)
        fresh = len(found.due) - found.boards
        said = []
        if found.cards or found.boards:
            much = words.counts_text(found.cards, found.boards)
            said.append(translate("reprints_view", "{much} say something else than the desk does now.", much=much))
        if fresh:
            said.append(translate("reprints_view", "{n} duty boards were never printed.", n=fresh))
        self.told.setText(" ".join(said) or translate("reprints_view", "All that was printed is as it should be."))
        self.boards.setText(translate("reprints_view", "Print {n} duty boards …", n=len(found.due)))
        self.boards.setVisible(bool(found.due))
        self._kinds = sorted((kind for kind in found.kinds if found.kinds[kind]), key=lambda kind: -found.kinds[kind])
        for place, button in enumerate((self.most, self.next)):
            button.setVisible(place < len(self._kinds))
            if place < len(self._kinds):
                kind = self._kinds[place]
                number = f"{found.kinds[kind]:,}"
                text = translate("reprints_view", "Print {n} × {kind} …", n=number, kind=kind_text(kind))
                button.setText(text)
        if found.lines:
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.table.current_row())

    def _say(self, row: object) -> None:
        boards = words.boards_text(row) if isinstance(row, ReprintLine) else ""
        told = "  ".join(filter(None, (row.what, boards))) if isinstance(row, ReprintLine) else ""
        self.detail.setText(told)

    def _fail(self, error: DeskError) -> None:
        self.told.setText(error.text)


def _columns() -> list[Column]:
    return [
        Column(translate("reprints_view", "What changed"), 0, _what, kind="strong"),
        Column(translate("reprints_view", "Grid"), 150, _grid, kind="meta"),
        Column(translate("reprints_view", "Cards"), 80, partial(_number, "cards"), align="right"),
        Column(translate("reprints_view", "Boards"), 80, partial(_number, "boards"), align="right"),
    ]


def _what(row: object) -> str:
    return row.what if isinstance(row, ReprintLine) else ""


def _grid(row: object) -> str:
    if not isinstance(row, ReprintLine):
        return ""
    return row.grid or translate("reprints_view", "whole station")


def _number(name: str, row: object) -> str:
    held = getattr(row, name, 0)
    number = held if isinstance(held, int) else len(held)
    return f"{number:,}" if number else "—"


def _key(row: object) -> object:
    return (row.what, row.grid_id) if isinstance(row, ReprintLine) else None
