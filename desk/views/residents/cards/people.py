"""家里人和近邻: who lives at the same dwelling, whom to call, and who lives next door."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.residents import ContactRow, NeighbourRow, ResidentFile
from desk.views import paint, theme
from desk.views.kit import Button, Card, Label
from desk.views.residents.cards.pressable import PressableLine
from desk.views.residents.reveal import MaskedValue
from desk.views.residents.spot import Spot
from desk.views.wording import about_words
from desk.words import translate

NEIGHBOURS_SHOWN = 3
_Row = tuple[int | None, str, str, str]


class PersonLine(PressableLine):
    """Avatar, name, what is said of them and, at the right, ``tail``. Enter opens the file of who has one."""

    chosen = Signal(int)

    def __init__(
        self, resident_id: int | None, name: str, about: str, tail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.resident_id = resident_id
        self.row = (resident_id, name, about, tail)
        self._name, self._about, self._tail = name, about, tail
        self.setAccessibleName(" ".join(part for part in (name, about, tail) if part))
        if resident_id is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setToolTip(translate("residents_page", "Open this file"))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(self._choose)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side = self.rect().toRectF(), theme.px(28)
        with QPainter(self) as painter:
            if self.resident_id is not None and (self.underMouse() or self.isDown()):
                paint.draw_box(painter, rect, theme.px(8), theme.colour("hover"))
            paint.draw_avatar(painter, QRectF(0, (rect.height() - side) / 2, side, side), self._name or self._about)
            left = side + theme.px(8)
            width = min(paint.text_width(self._name), int(rect.width() - left))
            paint.draw_text(painter, QRectF(left, 0, width + 2, rect.height()), self._name)
            left += width + theme.px(8) if self._name else 0
            tail = paint.text_width(self._tail, "small") + theme.px(6) if self._tail else 0
            slot = QRectF(left, 0, max(0.0, rect.right() - left - tail), rect.height())
            paint.draw_text(painter, slot, self._about, "small", "ink2")
            paint.draw_text(painter, rect, self._tail, "small", "ink2", paint.RIGHT)

    def _choose(self) -> None:
        if self.resident_id is not None:
            self.chosen.emit(self.resident_id)


class ContactLine(QWidget):
    """Whom to call: who it is, what to know, and the masked number with its eye."""

    def __init__(self, contact: ContactRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact = contact
        about = "  ".join(part for part in (contact.relation, contact.note) if part)
        self.person = PersonLine(contact.linked_id, contact.name, about)
        words = translate("residents_page", "telephone of the contact")
        self.phone = MaskedValue("", words, role="control", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.person, 1)
        row.addWidget(self.phone)


class PeopleCard(Card):
    """``spot`` is where the contacts are written; ``another`` asks for one more."""

    person_chosen = Signal(int)
    asked = Signal(object)
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self.members: list[PersonLine] = []
        self.contacts: list[ContactLine] = []
        self.neighbours: list[PersonLine] = []
        self.spot = Spot("contacts", Label(translate("residents_page", "Family and neighbours"), "h2"))
        self.add = Button(translate("resident_file", "Add somebody"), kind="ghost", small=True)
        head = QHBoxLayout()
        head.addWidget(self.spot)
        head.addStretch(1)
        head.addWidget(self.add)
        self._lists = {name: QVBoxLayout() for name in ("members", "contacts", "neighbours")}
        self._nobody = Label(translate("residents_page", "Nobody else at this address"), "small", "ink3")
        self._near = Label(translate("resident_file", "Next door"), "small", "ink3")
        self.body.addLayout(head)
        self.body.addLayout(self._lists["members"])
        self.body.addWidget(self._nobody)
        self.body.addLayout(self._lists["contacts"])
        self.body.addWidget(self._near)
        self.body.addLayout(self._lists["neighbours"])
        for column in self._lists.values():
            column.setSpacing(0)
        self._near.hide()
        self.add.clicked.connect(self.another)

    def show_file(self, file: ResidentFile, *, can_show: bool, can_write: bool) -> None:
        members: list[_Row] = [
            (each.resident_id, each.name, "  ".join(filter(None, (each.role, about_words(each.sex, each.age)))), "")
            for each in file.household
        ]
        self.members = self._fill("members", self.members, members)
        self._nobody.setVisible(not file.household)
        if [line.contact for line in self.contacts] != list(file.contacts):
            for line in self.contacts:
                line.hide()
                line.deleteLater()
            self.contacts = [ContactLine(contact) for contact in file.contacts]
            for line in self.contacts:
                self._lists["contacts"].addWidget(line)
                line.show()  # at once, so that it can take the focus
                line.phone.asked.connect(self.asked)
                line.person.chosen.connect(self.person_chosen)
        for line in self.contacts:
            line.phone.set_value(f"contact:{line.contact.contact_id}", line.contact.phone, can_show=can_show)
        names = " ".join(line.contact.name for line in self.contacts)
        self.spot.say(names, can_write=can_write)
        self.add.setVisible(can_write)

    def show_neighbours(self, found: Sequence[NeighbourRow]) -> None:
        """Who lives near; contacts stand above already."""
        rows: list[_Row] = [
            (each.resident_id, each.name, about_words(each.sex, each.age), each.door)
            for each in found
            if not each.contact
        ]
        self.neighbours = self._fill("neighbours", self.neighbours, rows[:NEIGHBOURS_SHOWN])
        self._near.setVisible(bool(self.neighbours))

    def _fill(self, name: str, lines: list[PersonLine], rows: Sequence[_Row]) -> list[PersonLine]:
        """Lines for ``rows``; where they are the same ones as before, the lines stay, and with them the focus."""
        if [line.row for line in lines] == list(rows):
            return lines
        for line in lines:
            line.hide()
            line.deleteLater()
        lines = []
        for row in rows:
            line = PersonLine(*row)
            line.chosen.connect(self.person_chosen)
            self._lists[name].addWidget(line)
            line.show()
            lines.append(line)
        return lines
