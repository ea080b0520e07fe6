"""Two files side by side: one choice for each field in which they differ, what follows, the reason, and the merge."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.errors import Rejected
from desk.rules.doubles import Side
from desk.services.doubles import Comparison, FieldRow, ListRow, Person
from desk.views import theme
from desk.views.kit import Avatar, Button, Card, Field, Label, Pill, tidy
from desk.views.pressing import press_with
from desk.views.residents.cards.strip import Strip
from desk.views.residents.stale import Choice
from desk.views.residents.values import FIELDS
from desk.views.residents.wording import sex_words, status_text
from desk.views.wording import about_words
from desk.words import QT_TRANSLATE_NOOP, translate

REASONS = (
    QT_TRANSLATE_NOOP("doubles_page", "One person, entered twice"),
    QT_TRANSLATE_NOOP("doubles_page", "Brought in again by a ledger"),
    QT_TRANSLATE_NOOP("doubles_page", "The number of the paper was written down wrongly"),
)
LABELS, WHY = 112, 150


class PersonCard(Card):
    """Who one of the two files is, and whether it stays."""

    def __init__(self, *, stays: bool, parent: QWidget | None = None) -> None:
        super().__init__(margins=(14, 8, 14, 8), gap=10, horizontal=True, parent=parent)
        self.avatar, self.name, self.about = Avatar(size=38), Label("", "h1"), Label("", "body", "ink2")
        self.where = Label("", "small", "ink2", elide=True)
        words = translate("doubles_page", "stays") if stays else translate("doubles_page", "goes into it")
        self.fate = Pill(words, *(("green", "tick") if stays else ("grey", "right")))
        column, first = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(0)
        first.setSpacing(theme.px(10))
        for each in (self.name, self.about):
            first.addWidget(each)
        first.addStretch(1)
        first.addWidget(self.fate)
        column.addLayout(first)
        column.addWidget(self.where)
        self.body.addWidget(self.avatar)
        self.body.addLayout(column, 1)

    def show_person(self, person: Person) -> None:
        self.avatar.set_name(person.name)
        self.name.setText(person.name)
        self.about.setText(about_words(person.sex, person.age))
        self.where.setText("  ".join(filter(None, (person.id_no, person.phone, person.address))))


class MergingView(QWidget):
    """Shows a :class:`Comparison`; what is chosen and asked for goes to the owner by signals."""

    merge_asked = Signal()
    different_asked = Signal()
    swap_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.choices: dict[str, dict[Side, Choice]] = {}
        self.problems: dict[str, Label] = {}
        self._touched = False
        self.back = Button(translate("doubles_page", "Back"), key="Esc", icon="arrow-left")
        self.swap = Button(translate("doubles_page", "The other one stays"), key="Ctrl+R", icon="swap")
        self.different = Button(translate("doubles_page", "Not the same person"), key="Ctrl+D", icon="users")
        self.merge = Button(translate("doubles_page", "Merge"), kind="primary", key="Ctrl+Enter", icon="git-merge")
        self.kept, self.gone = PersonCard(stays=True), PersonCard(stays=False)
        self.warning = Strip("bad", "warning-octagon-fill")
        self.reason = QComboBox()
        self.follows = Label("", "body", elide=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        for button, keys in (
            (self.merge, ("Ctrl+Return", "Ctrl+Enter")),
            (self.different, ("Ctrl+D",)),
            (self.swap, ("Ctrl+R",)),
        ):
            press_with(button, *keys)
        self.reason.setEditable(True)
        self.reason.addItems([translate("doubles_page", each) for each in REASONS])
        self.reason.setAccessibleName(translate("doubles_page", "Why they are one person"))
        tidy(self.reason)
        self.reason_field = Field(translate("doubles_page", "Why they are one person"), self.reason)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.back)
        head.addStretch(1)
        for button in (self.different, self.swap, self.merge):
            head.addWidget(button)
        people = QHBoxLayout()
        people.setSpacing(theme.px(12))
        people.addWidget(self.kept, 1)
        people.addWidget(self.gone, 1)
        self._sheet = Card(margins=(14, 10, 6, 10), gap=0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet.body.addWidget(self._area)
        foot = Card("soft", margins=(14, 8, 14, 8), gap=16, horizontal=True)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(translate("doubles_page", "What follows to the file that stays"), "small", "ink2"))
        told.addWidget(self.follows)
        foot.body.addLayout(told, 1)
        foot.body.addWidget(self.reason_field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.warning)
        column.addLayout(people)
        column.addWidget(self._sheet, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.swap.clicked.connect(self.swap_asked)
        self.different.clicked.connect(self.different_asked)
        self.merge.clicked.connect(self.merge_asked)
        self.reason.editTextChanged.connect(self.reason_field.clear)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two files anew, with the proposals chosen."""
        self.comparison = comparison
        self._touched = False
        self.kept.show_person(comparison.kept)
        self.gone.show_person(comparison.gone)
        warned = comparison.two_ids
        self.warning.tell(
            translate("doubles_page", "The numbers of the papers differ.") if warned else "",
            translate("doubles_page", "Usually two people. Merge only when one number is wrong: choose the right one.")
            if warned
            else "",
        )
        self.reason.setCurrentIndex(2 if warned else 0)
        self.reason_field.clear()
        told = "  ·  ".join(f"{each.label} {each.count}" for each in comparison.follows)
        self.follows.setText(told or translate("doubles_page", "nothing besides what stands above"))
        self._show_rows(comparison)

    def sides(self) -> dict[str, Side]:
        """What is chosen, by field."""
        return {
            field: side
            for field, tiles in self.choices.items()
            for side, tile in tiles.items()
            if tile.isChecked()
        }  # fmt: skip

    def is_dirty(self) -> bool:
        """Whether something was chosen by hand."""
        return self._touched

    def show_problems(self, rejected: Rejected) -> None:
        """What stands in the way, beside its field."""
        for field, label in self.problems.items():
            label.setText(rejected.fields.get(field, label.text()))
            label.set_look(c="red" if field in rejected.fields else "ink2")
        if "reason" in rejected.fields:
            self.reason_field.set_problem(rejected.fields["reason"])
        for field in rejected.fields:
            if tiles := list(self.choices.get(field, {}).values()):
                tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)
                self._area.ensureWidgetVisible(tiles[0])
                return
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        tiles = next(iter(self.choices.values()), None)
        target: QWidget = self.reason
        if tiles is not None:
            target = next((tile for tile in tiles.values() if tile.isChecked()), next(iter(tiles.values())))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self, comparison: Comparison) -> None:
        self.choices, self.problems = {}, {}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnMinimumWidth(0, theme.px(LABELS))
        grid.setColumnMinimumWidth(3, theme.px(WHY))
        for place in (1, 2):
            grid.setColumnStretch(place, 1)
        line = 0
        for row in comparison.fields:
            if row.options or row.hidden or (not row.options and row.why):
                self._add_field(grid, line, row)
                line += 1
        for entries in comparison.lists:
            if entries.entries:
                self._add_list(grid, line, entries)
                line += 1
        same = [field_words(row) for row in comparison.fields if not row.options and not row.why and row.kept]
        if same:
            grid.addWidget(Label(translate("doubles_page", "The same"), "control", "ink2"), line, 0)
            grid.addWidget(Label("、".join(same), "body", "ink2", wrap=True), line, 1, 1, 3)
            line += 1
        grid.setRowStretch(line, 1)
        self._area.setWidget(inner)

    def _add_field(self, grid: QGridLayout, line: int, row: FieldRow) -> None:
        grid.addWidget(Label(field_words(row), "control", "ink2"), line, 0)
        if row.hidden:
            words = translate("doubles_page", "recorded; not for your role. Both texts stay.")
            grid.addWidget(Label(words, "body", "ink2", elide=True), line, 1, 1, 3)
            return
        if not row.options:
            grid.addWidget(Label(value_words(row.field, row.kept), "body", elide=True), line, 1)
            grid.addWidget(Label(value_words(row.field, row.gone), "body", elide=True), line, 2)
        else:
            self._add_choices(grid, line, row)
        if Side.BOTH not in row.options:
            self.problems[row.field] = Label(row.why, "small", "ink2", wrap=True)
            grid.addWidget(self.problems[row.field], line, 3)

    def _add_choices(self, grid: QGridLayout, line: int, row: FieldRow) -> None:
        group = QButtonGroup(grid.parentWidget())
        values = {Side.KEPT: row.kept, Side.GONE: row.gone, Side.BOTH: translate("doubles_page", "both")}
        tiles: dict[Side, Choice] = {}
        for place, side in enumerate((Side.KEPT, Side.GONE, Side.BOTH), start=1):
            if side not in row.options:
                continue
            tiles[side] = Choice(field_words(row), value_words(row.field, values[side]))
            tiles[side].setChecked(side is row.proposed)
            group.addButton(tiles[side])
            grid.addWidget(tiles[side], line, place)
        group.buttonClicked.connect(self._touch)
        self.choices[row.field] = tiles

    def _add_list(self, grid: QGridLayout, line: int, row: ListRow) -> None:
        grid.addWidget(Label(field_words(row), "control", "ink2"), line, 0, Qt.AlignmentFlag.AlignTop)
        marks = {
            Side.BOTH: translate("doubles_page", "in both"),
            Side.KEPT: translate("doubles_page", "from the one that stays"),
            Side.GONE: translate("doubles_page", "from the other"),
        }
        for place, sides in ((1, (Side.KEPT, Side.BOTH)), (2, (Side.GONE,))):
            texts = [f"{text}  ({marks[side]})" for text, side in row.entries if side in sides]
            grid.addWidget(Label("\n".join(texts), "body", wrap=True), line, place, Qt.AlignmentFlag.AlignTop)
        words = translate("doubles_page", "all of them stay")
        grid.addWidget(Label(words, "small", "ink2"), line, 3, Qt.AlignmentFlag.AlignTop)

    def _touch(self) -> None:
        self._touched = True


def field_words(row: FieldRow | ListRow) -> str:
    """What the field is called on the pages of residents."""
    return translate("residents_page", FIELDS[row.field]) if row.field in FIELDS else row.label


def value_words(field: str, text: str) -> str:
    """A value in words: codes of sex and status get their names."""
    words: Mapping[str, object] = {"sex": sex_words, "status": status_text}
    found = words.get(field)
    return str(found(text)) if callable(found) and text else text.replace("\n", " ")
