"""What is in a bag that comes in: the common kinds with a number each, and lines for anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desk.rules.laundry import common_kinds
from desk.views import theme
from desk.views.form import line, whole
from desk.views.kit import Label
from desk.words import translate

ACROSS = 2
OTHERS = 4
_NUMBER = 62


class ItemsEdit(QWidget):
    """``counted`` with the number of pieces whenever it changes."""

    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.common = {kind: _number(kind) for kind in common_kinds()}
        self.others: list[tuple[QLineEdit, QLineEdit]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        for place, (kind, edit) in enumerate(self.common.items()):
            name = Label(kind, "body")
            name.setBuddy(edit)
            grid.addWidget(name, place // ACROSS, place % ACROSS * 2)
            grid.addWidget(edit, place // ACROSS, place % ACROSS * 2 + 1)
        first = -(-len(self.common) // ACROSS)
        for place in range(OTHERS):
            what = line("", translate("laundry_page", "something else"))
            what.setAccessibleName(translate("laundry_page", "Something else, {n}", n=place + 1))
            count = _number(translate("laundry_page", "How many of it, {n}", n=place + 1))
            self.others.append((what, count))
            grid.addWidget(what, first + place // ACROSS, place % ACROSS * 2)
            grid.addWidget(count, first + place // ACROSS, place % ACROSS * 2 + 1)
        for column in range(ACROSS):
            grid.setColumnStretch(column * 2, 1)
        for edit in self.findChildren(QLineEdit):
            edit.textChanged.connect(self._count)
        self.setFocusProxy(next(iter(self.common.values())))

    def items(self) -> list[tuple[str, int]]:
        """Kinds and numbers as written; what is no number is -1, which the service refuses."""
        found = [(kind, count) for kind, edit in self.common.items() if (count := whole(edit))]
        for what, edit in self.others:
            if what.text().strip() or edit.text().strip():
                count = whole(edit)
                found.append((what.text().strip(), -1 if count is None else count))
        return found

    def _count(self) -> None:
        self.counted.emit(sum(max(0, count) for _, count in self.items()))


def _number(words: str) -> QLineEdit:
    edit = line()
    edit.setAccessibleName(words)
    edit.setFixedWidth(theme.px(_NUMBER))
    edit.setMaxLength(3)
    edit.setAlignment(Qt.AlignmentFlag.AlignRight)
    return edit
