"""The list of pairs of files that may be one person, the surest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.rules.doubles import Certainty, certainty_text
from desk.services.doubles import Pair, Person
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, Option, Segmented
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.wording import about_words
from desk.words import translate

FAMILIES = {
    Certainty.SURE: "red",
    Certainty.LIKELY: "amber",
    Certainty.POSSIBLE: "blue",
    Certainty.DIFFERENT: "grey",
}
ALL = "all"


class PairList(QWidget):
    """The pairs found, the surest first."""

    opened = Signal(object)
    different_asked = Signal(object)
    again_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs: tuple[Pair, ...] = ()
        self.back = Button(translate("doubles_page", "Back"), key="Esc", icon="arrow-left")
        words = {ALL: translate("doubles_page", "All"), **{each: certainty_text(each) for each in Certainty}}
        options = [Option(each, text, "0") for each, text in words.items()]
        self.which = Segmented(options, translate("doubles_page", "How certain"))
        self.again = Button(translate("doubles_page", "Look again"), key="Ctrl+R", icon="arrow-clockwise")
        self.different = Button(translate("doubles_page", "Not the same person"), key="Ctrl+D", icon="users")
        self.compare = Button(translate("doubles_page", "Side by side"), kind="primary", key="Enter")
        self.model = RowModel(_columns(), pair_key, parent=self)
        self.table = RowTable(self.model, translate("doubles_page", "Files that may be doubles"))
        self.nothing = EmptyState("", "")
        self._build()
        self._connect()

    def _build(self) -> None:
        press_with(self.again, "Ctrl+R")
        press_with(self.different, "Ctrl+D")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.back)
        head.addStretch(1)
        for button in (self.again, self.different, self.compare):
            head.addWidget(button)
        sheet, empty = Card(margins=(1, 1, 1, 1)), Card()
        sheet.body.addWidget(self.table)
        empty.body.addWidget(self.nothing)
        self._holder = QStackedWidget()
        self._holder.addWidget(sheet)
        self._holder.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.which)
        column.addWidget(self._holder, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.again.clicked.connect(self.again_asked)
        self.which.changed.connect(self._show)
        self.table.opened.connect(self._open)
        self.compare.clicked.connect(self._open_current)
        self.different.clicked.connect(self._ask_different)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these, the line that was marked or the one that took its place stays marked."""
        self.pairs = tuple(pairs)
        self.which.set_hint(ALL, f"{len(pairs):,}")
        for each in Certainty:
            self.which.set_hint(each, f"{sum(pair.certainty is each for pair in pairs):,}")
        self._show()

    def show_busy(self) -> None:
        self.model.reset(0)
        self._say(translate("doubles_page", "Looking through all files …"), "")

    def focus_first(self) -> None:
        target: QWidget = self.table if self.model.total() else self.again
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> list[Pair]:
        chosen = self.which.value()
        return [pair for pair in self.pairs if chosen in (ALL, pair.certainty)]

    def _show(self) -> None:
        shown, line = self._shown(), max(0, self.table.currentIndex().row())
        self.model.reset(len(shown), shown)
        for button in (self.different, self.compare):
            button.setEnabled(bool(shown))
        if shown:
            self._holder.setCurrentIndex(0)
            self.table.selectRow(min(line, len(shown) - 1))
        elif self.pairs:
            self._say(translate("doubles_page", "None of this kind"), "")
        else:
            more = translate("doubles_page", "Papers, names, birth dates, telephones and addresses were compared.")
            self._say(translate("doubles_page", "No double files"), more)

    def _say(self, fact: str, more: str) -> None:
        self.nothing.set_words(fact, more)
        self._holder.setCurrentIndex(1)

    def _open(self, row: object) -> None:
        if isinstance(row, Pair):
            self.opened.emit(row)

    def _open_current(self) -> None:
        self._open(self.table.current_row())

    def _ask_different(self) -> None:
        row = self.table.current_row()
        if isinstance(row, Pair):
            self.different_asked.emit(row)


def pair_key(row: object) -> object:
    """Which pair a line is."""
    return (row.kept.resident_id, row.gone.resident_id) if isinstance(row, Pair) else None


def _columns() -> list[Column]:
    return [
        Column(translate("doubles_page", "How certain"), 120, tags=_certainty),
        Column(translate("doubles_page", "Stays"), 290, text=_kept, kind="title"),
        Column(translate("doubles_page", "Goes into it"), 290, text=_gone),
        Column(translate("doubles_page", "Why"), 0, text=_why, kind="meta"),
        Column(translate("doubles_page", "Against it"), 150, text=_against, kind="meta"),
    ]


def _certainty(row: Pair) -> list[tuple[str, str]]:
    return [(certainty_text(row.certainty), FAMILIES[row.certainty])]


def _kept(row: Pair) -> str:
    return _person(row.kept)


def _gone(row: Pair) -> str:
    return _person(row.gone)


def _person(person: Person) -> str:
    about = about_words(person.sex, person.age)
    return "  ".join(filter(None, (person.name, about, person.id_no[-4:] and f"…{person.id_no[-4:]}", person.address)))


def _why(row: Pair) -> str:
    return "、".join(row.reasons)


def _against(row: Pair) -> str:
    return "、".join(row.against)
