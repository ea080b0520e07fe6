"""Parts of the care centre with one list, and beside it the form of one row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit import Button, IconButton, Label, hide_unless
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.care.base import SetupPart
from desk.views.settings.part import framed
from desk.words import translate

LIST_WIDTH = 540


class ListedPart(SetupPart):
    """``row`` is the one in the form, None for a new one. A subclass says what its rows are, makes its form, and
    ends with :meth:`lay_out_list`.
    """

    def __init__(
        self, tools: Tools, columns: Sequence[Column], words: str, none: str, new: str, *, can_write: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tools, can_write=can_write, parent=parent)
        self.row: Any = None
        self._awaited: object = None
        self.model = RowModel(list(columns), self._key_in_list, parent=self)
        self.table = RowTable(self.model, words)
        self.none = Label(none, "body", "ink2", wrap=True)
        self.new = Button(new, icon="plus", small=True, key="Ctrl+N")

    # What a subclass says

    def key_of(self, row: Any) -> object:
        """The key of a row."""
        raise NotImplementedError

    def row_of(self, line: Any) -> Any:
        """The row of a line of the list, where a line says more than its row."""
        return line

    def show_row(self, row: Any) -> None:
        """A row in the form, or an empty form; ends with :meth:`begin`."""
        raise NotImplementedError

    def first_editor(self) -> QWidget:
        """Where typing begins."""
        raise NotImplementedError

    def store(self) -> None:
        """Ctrl+S: save what the form says."""
        raise NotImplementedError

    # Looks

    def lay_out_list(self, inside: QWidget, *acts: QAbstractButton, width: int = LIST_WIDTH) -> QHBoxLayout:
        """The list with its buttons at the left, ``inside`` in the card at the right; the line of the buttons."""
        for button, key in ((self.new, "Ctrl+N"), (self.save, "Ctrl+S")):
            press_with(button, key)
        line, left = QHBoxLayout(), QVBoxLayout()
        line.setSpacing(theme.px(6))
        for act in (self.new, *acts):
            line.addWidget(act)
            hide_unless(self._can_write, act)
        line.addStretch(1)
        left.addWidget(framed(self.table, self.none), 1)
        left.addLayout(line)
        self.lay_out(left, self.form_card(inside), width=width)
        self.save.setVisible(self._can_write)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.store)
        return line

    def acting(self) -> tuple[QAbstractButton, ...]:
        return (*super().acting(), self.new)

    # What the page asks

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.first_editor()).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        if not self._can_write:
            return []
        return [("Ctrl+N", self.new.text()), ("Ctrl+S", translate("care_setup", "Save"))]

    def mark_again(self) -> None:
        if self.row is not None:
            self.table.blockSignals(True)
            self.table.select_key(self.key_of(self.row))
            self.table.blockSignals(False)

    # The list and the form

    def take_lines(self, lines: Sequence[Any]) -> None:
        """What was read. What is typed stays, and is a change of what the row says now."""
        self.table.blockSignals(True)
        self.model.reset(len(lines), lines)
        self.table.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self.table.blockSignals(False)
        rows = [self.row_of(line) for line in lines]
        wanted = self._awaited or (self.key_of(self.row) if self.row is not None else None)
        self._awaited = None
        current = next((row for row in rows if self.key_of(row) == wanted), None)
        if not self.is_dirty() and not self._begun:
            self.show_row(current or next(iter(rows), None))
        elif current is not None:
            self.row = current
        self.mark_again()

    def offer(self, fill: Callable[[Any], object], choices: object) -> None:
        """Other choices for a field of the form; by themselves they are no change."""
        before = self.said()
        fill(choices)
        if before == self._shown:
            self._shown = self.said()

    def begin(self, title: str) -> None:
        """The form is filled: what it says now is what is saved."""
        self.title.setText(title)
        self.say("")
        self._begun = False
        self._shown = self.said()
        self.judge()

    def judge(self) -> None:
        """What is typed can be saved."""
        self.save.setEnabled(self.is_dirty())

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self.show_new)

    def show_new(self) -> None:
        """The empty form, to be typed into."""
        self.show_row(None)
        self._begun = True
        self.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def await_row(self, row: Any) -> None:
        """Show ``row`` as it was saved, also once the list is read again."""
        self._awaited = self.key_of(row)
        self.show_row(row)

    def _picked(self, line: object) -> None:
        if line is None:
            return
        row = self.row_of(line)
        if self.row is None or self.key_of(row) != self.key_of(self.row):
            self.leave(partial(self.show_row, row))

    def _edit(self, _: object) -> None:
        self.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def _key_in_list(self, line: object) -> object:
        return self.key_of(self.row_of(line)) if line is not None else None


class OrderedPart(ListedPart):
    """A list in an order that can be changed: Alt with the arrow keys."""

    def __init__(
        self, tools: Tools, columns: Sequence[Column], words: str, none: str, new: str, *, can_write: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tools, columns, words, none, new, can_write=can_write, parent=parent)
        self.up = IconButton("caret-up", translate("care_setup", "Further up"), key="Alt+Up")
        self.down = IconButton("caret-down", translate("care_setup", "Further down"), key="Alt+Down")
        for button, key in ((self.up, "Alt+Up"), (self.down, "Alt+Down")):
            press_with(button, key)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

    def move(self, by: int) -> None:
        """Put the row so many places on or back."""
        raise NotImplementedError

    def moved(self, _: object) -> None:
        """The list is read again with the same row in the form."""
        self._awaited = self.key_of(self.row) if self.row is not None else None

    def acting(self) -> tuple[QAbstractButton, ...]:
        return (*super().acting(), self.up, self.down)

    def keys(self) -> list[tuple[str, str]]:
        keys = super().keys()
        return [*keys[:-1], ("Alt+↑↓", translate("care_setup", "Order")), *keys[-1:]] if keys else []

    def _move_up(self) -> None:
        self.move(-1)

    def _move_down(self) -> None:
        self.move(1)
