"""Who and what stands on a board: by itself those who serve in the grid, or line by line picked and ordered by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.rules.boards import MOST, about_text
from desk.rules.card_words import phones_text
from desk.services.boards import Offer, Pick, told_of
from desk.services.grids import resource_classes
from desk.views import theme
from desk.views.form import Pick as Choice
from desk.views.form import line
from desk.views.kit import Button, Card, Field, IconButton, Label, Option, Segmented
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

AUTO, HAND = "auto", "hand"
_HIGH = 190
_FIELDS = ("duty", "name", "phone", "about")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is read, with where it stands."""

    at: int
    pick: Pick
    duty: str
    name: str
    phone: str
    about: str


class LinesEditor(QWidget):
    """``changed`` when the board would look otherwise. ``changes`` of the fields below go to the picked line."""

    changed = Signal()

    def __init__(self, picks: Sequence[Pick], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = Offer((), (), ())
        self._picks = list(picks)
        self.how = Segmented(
            [
                Option(AUTO, translate("boards_page", "Who serves in the grid")),
                Option(HAND, translate("boards_page", "Picked by hand")),
            ],
            translate("boards_page", "Who stands on the board"),
            value=HAND if picks else AUTO,
        )
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("boards_page", "Lines of the board"))
        self.offers = Choice([])
        self.offers.setAccessibleName(translate("boards_page", "Person or place to add"))
        self.add = Button(translate("boards_page", "Add"), small=True, icon="plus", key="Ins")
        self.remove = IconButton("trash", translate("boards_page", "Remove"), key="Del")
        self.up = IconButton("arrow-up", translate("boards_page", "Up"), key="Ctrl+↑")
        self.down = IconButton("arrow-down", translate("boards_page", "Down"), key="Ctrl+↓")
        self.editors = {name: line() for name in _FIELDS}
        self.fields = {name: Field(_words(name), editor) for name, editor in self.editors.items()}
        self.count = Label("", "small", "ink2")
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        self.table.setFixedHeight(px(_HIGH))
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        top, acts, pairs = QHBoxLayout(), QHBoxLayout(), (QHBoxLayout(), QHBoxLayout())
        top.addWidget(self.how)
        top.addStretch(1)
        top.addWidget(self.count)
        for button in (self.up, self.down, self.remove):
            top.addWidget(button)
        acts.setSpacing(px(6))
        acts.addWidget(self.offers, 1)
        acts.addWidget(self.add)
        for place, name in enumerate(_FIELDS):
            pairs[place // 2].addWidget(self.fields[name], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(frame)
        column.addLayout(acts)
        for pair in pairs:
            pair.setSpacing(px(12))
            column.addLayout(pair)

    def _connect(self) -> None:
        self.how.changed.connect(self._switch)
        self.table.picked.connect(self._show_line)
        self.add.clicked.connect(self.add_one)
        self.remove.clicked.connect(self.remove_one)
        self.up.clicked.connect(self.move_up)
        self.down.clicked.connect(self.move_down)
        for editor in self.editors.values():
            editor.textEdited.connect(self._typed)
        for key, slot in (("Ctrl+Up", self.move_up), ("Ctrl+Down", self.move_down)):
            shortcut = QShortcut(QKeySequence(key), self)  # the table would only move its mark
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_offer(self, offer: Offer) -> None:
        """Who and what can be picked."""
        self._offer = offer
        self.offers.clear()
        self.offers.addItem(translate("boards_page", "Words of my own"), Pick(duty=translate("boards_page", "Duty")))
        for member, where in offer.members:
            self.offers.addItem(f"{member.duty} {member.name}  {where}", Pick(member_id=member.member_id))
        for resource, where in offer.resources:
            self.offers.addItem(f"{_class_name(resource.kind)} {resource.name}  {where}".strip(),
                                Pick(resource_id=resource.resource_id))  # fmt: skip
        self.offers.setSizeAdjustPolicy(self.offers.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offers.setCurrentIndex(min(1, self.offers.count() - 1))
        self._show(0)

    def picks(self) -> tuple[Pick, ...]:
        """The lines picked by hand; none: those who serve in the grid."""
        return tuple(self._picks) if self.how.value() == HAND else ()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {Qt.Key.Key_Insert: self.add_one, Qt.Key.Key_Delete: self.remove_one}
        act = acts.get(Qt.Key(event.key()))
        typing = event.key() == Qt.Key.Key_Delete and isinstance(self.focusWidget(), QLineEdit)
        if act is None or typing or self.how.value() == AUTO:
            super().keyPressEvent(event)
        else:
            act()

    # Acts

    def add_one(self) -> None:
        """Ins: the chosen person, place or words as one more line at the end."""
        pick = self.offers.currentData()
        if pick in self._picks:
            self._show(self._picks.index(pick))
        elif self.how.value() == HAND and isinstance(pick, Pick) and len(self._picks) < MOST:
            self._picks.append(pick)
            self._show(len(self._picks) - 1)
            self.changed.emit()

    def remove_one(self) -> None:
        """Del: the picked line."""
        at = self._at()
        if at is not None:
            del self._picks[at]
            self._show(max(0, min(at, len(self._picks) - 1)))
            self.changed.emit()

    def move_up(self) -> None:
        """Ctrl+Up."""
        self._move(-1)

    def move_down(self) -> None:
        """Ctrl+Down."""
        self._move(1)

    def _move(self, by: int) -> None:
        at = self._at()
        if at is not None and 0 <= at + by < len(self._picks):
            self._picks[at], self._picks[at + by] = self._picks[at + by], self._picks[at]
            self._show(at + by)
            self.changed.emit()

    def _switch(self, how: object) -> None:
        """By hand begins with the lines that were there by themselves."""
        if how == HAND and not self._picks:
            self._picks = list(self._offer.automatic)
        self._show(0)
        self.changed.emit()

    def _typed(self, _: str) -> None:
        at = self._at()
        if at is None:
            return
        pick = self._picks[at]
        said = {name: editor.text() for name, editor in self.editors.items() if not editor.isReadOnly()}
        self._picks[at] = replace(pick, **said)
        self.model.reset(len(self._picks), self._lines())
        self.table.blockSignals(True)
        self.table.selectRow(at)
        self.table.blockSignals(False)
        self.changed.emit()

    # Looks

    def _at(self) -> int | None:
        row = self.table.current_row()
        return row.at if isinstance(row, Line) and self.how.value() == HAND else None

    def _show(self, at: int) -> None:
        lines = self._lines()
        self.model.reset(len(lines), lines)
        self.count.setText(translate("boards_page", "{n} of {most}", n=len(lines), most=MOST))
        by_hand = self.how.value() == HAND
        for widget in (self.offers, self.add, self.remove, self.up, self.down):
            widget.setEnabled(by_hand)
        self.add.setEnabled(by_hand and len(lines) < MOST)
        if lines:
            self.table.selectRow(min(at, len(lines) - 1))
        self._show_line(self.table.current_row())

    def _show_line(self, row: object) -> None:
        """The fields below are those of the picked line; name and telephone of a member or place are theirs."""
        by_hand = self.how.value() == HAND
        shown = row if isinstance(row, Line) else None
        own = shown is not None and shown.pick.member_id is None and shown.pick.resource_id is None
        for name, editor in self.editors.items():
            typed = own or name in ("duty", "about")
            editor.setReadOnly(not (by_hand and typed and shown is not None))
            editor.setEnabled(shown is not None and by_hand)
            said = getattr(shown, name) if shown is not None else ""
            editor.setText(getattr(shown.pick, name) if shown is not None and typed else said)
            editor.setPlaceholderText(said if typed else "")

    def _lines(self) -> list[Line]:
        picks = self._picks if self.how.value() == HAND else self._offer.automatic
        return [self._line(at, pick) for at, pick in enumerate(picks)]

    def _line(self, at: int, pick: Pick) -> Line:
        member = next((row for row, _ in self._offer.members if row.member_id == pick.member_id), None)
        resource = next((row for row, _ in self._offer.resources if row.resource_id == pick.resource_id), None)
        if member is not None:
            duty = pick.duty or member.duty
            return Line(at, pick, duty, member.name, member.phone or "", pick.about or about_text(duty))
        if resource is not None:
            name, about = told_of(resource)
            duty = pick.duty or _class_name(resource.kind)
            return Line(at, pick, duty, name, resource.phone or "", pick.about or about)
        if pick.member_id is not None or pick.resource_id is not None:
            gone = translate("boards_page", "no longer there: whoever comes after, or nobody")
            return Line(at, pick, pick.duty, gone, "", pick.about)
        return Line(at, pick, pick.duty, pick.name, pick.phone, pick.about or about_text(pick.duty))


def _class_name(kind: str) -> str:
    return next((each.name for each in resource_classes() if each.kind == kind), kind)


def _columns() -> list[Column]:
    return [
        Column(translate("boards_page", "Duty"), 116, _duty, kind="strong"),
        Column(translate("boards_page", "Name"), 0, _name),
        Column(translate("boards_page", "Telephone"), 120, _phone),
    ]


def _words(name: str) -> str:
    return {
        "duty": translate("boards_page", "Duty"),
        "name": translate("boards_page", "Name"),
        "phone": translate("boards_page", "Telephone"),
        "about": translate("boards_page", "What one turns to them for"),
    }[name]


def _duty(row: object) -> str:
    return row.duty if isinstance(row, Line) else ""


def _name(row: object) -> str:
    return row.name if isinstance(row, Line) else ""


def _phone(row: object) -> str:
    return phones_text(row.phone) if isinstance(row, Line) else ""


def _key(row: object) -> object:
    return row.at if isinstance(row, Line) else None
