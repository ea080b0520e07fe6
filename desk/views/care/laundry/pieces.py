"""The pieces of a bag: counted in beside counted out. Enter in a blank line takes over what was counted in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desk.services.laundry import BagRow
from desk.views import theme
from desk.views.care.laundry.words import may_count, pieces_look
from desk.views.form import whole
from desk.views.kit import Label, is_plain_enter, mark
from desk.words import translate

_NUMBER = 56


class PieceList(QWidget):
    """``counted`` with the numbers by kind, once each line has one and Enter was pressed in the last."""

    counted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: BagRow | None = None
        self.lines: dict[str, _Count] = {}
        self._told: dict[str, Label] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)

    def show_bag(self, row: BagRow, *, may_act: bool) -> None:
        """The pieces of ``row``; what is typed stays while the bag is as it was."""
        if self.row is not None and (self.row.bag_id, self.row.version) == (row.bag_id, row.version):
            return
        self.row = row
        self._clear()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        heads = (
            translate("laundry_page", "Kind"), translate("laundry_page", "In"), translate("laundry_page", "Out"), "",
        )  # fmt: skip
        for column, words in enumerate(heads):
            self._grid.addWidget(Label(words, "small", "ink2"), 0, column)
        for number, piece in enumerate(row.pieces, start=1):
            edit = self.lines[piece.name] = _Count(piece.counted_in)
            edit.setAccessibleName(translate("laundry_page", "{kind}, counted out", kind=piece.name))
            edit.setText("" if piece.counted_out is None else str(piece.counted_out))
            edit.setReadOnly(not (may_act and may_count(row)))
            words, colour = pieces_look(piece)
            told = self._told[piece.name] = Label(words, "smallb", colour)
            self._grid.addWidget(Label(piece.name, "body", elide=True), number, 0)
            self._grid.addWidget(Label(str(piece.counted_in), "strong"), number, 1)
            self._grid.addWidget(edit, number, 2)
            edit.show()  # not when the layout comes to it: the next key may be meant for it
            self._grid.addWidget(told, number, 3)
            edit.gone_on.connect(partial(self._go_on, number))
            edit.textEdited.connect(partial(self._typed, piece.name))
        self._grid.setRowStretch(len(row.pieces) + 1, 1)

    def forget(self) -> None:
        """What is typed goes: the bag is read anew."""
        self.row = None

    def begin(self) -> None:
        """Count from the first line on."""
        edit = next(iter(self.lines.values()), None)
        if edit is not None:
            edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            edit.selectAll()

    def is_counting(self) -> bool:
        """Whether the cursor is in one of the lines."""
        return any(edit.hasFocus() for edit in self.lines.values())

    def is_dirty(self) -> bool:
        """Whether something is typed that is not counted yet."""
        return self.row is not None and any(
            self.lines[piece.name].text() != ("" if piece.counted_out is None else str(piece.counted_out))
            for piece in self.row.pieces
        )

    def store(self) -> None:
        """Hand the numbers on; a line without one gets the focus."""
        wrong = next((edit for edit in self.lines.values() if not _is_count(edit)), None)
        for edit in self.lines.values():
            mark(edit, "" if _is_count(edit) else translate("laundry_page", "How many?"))
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.lines:
            self.counted.emit({name: whole(edit) for name, edit in self.lines.items()})

    def _go_on(self, number: int) -> None:
        edits = list(self.lines.values())
        if number < len(edits):
            edits[number - 1].focusNextChild()  # so it comes into sight where the list is long
            edits[number].selectAll()
        else:
            self.store()

    def _typed(self, name: str, _: str) -> None:
        mark(self.lines[name], "")
        self._told[name].setText("")

    def _clear(self) -> None:
        self.lines, self._told = {}, {}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class _Count(QLineEdit):
    """``gone_on`` on Enter; blank, it takes over what was counted in."""

    gone_on = Signal()

    def __init__(self, counted_in: int) -> None:
        super().__init__()
        self._in = counted_in
        self.setFixedWidth(theme.px(_NUMBER))
        self.setMaxLength(3)
        self.setPlaceholderText(str(counted_in))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event) and not self.isReadOnly():
            if not self.text().strip():
                self.setText(str(self._in))
            self.gone_on.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusPreviousChild() if event.key() == Qt.Key.Key_Up else self.focusNextChild()
        else:
            super().keyPressEvent(event)


def _is_count(edit: QLineEdit) -> bool:
    number = whole(edit)
    return number is not None and number >= 0
