"""The cards of a file: the household and whom to call, the categories, what is known besides, the notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desk.rules.times import local_date
from desk.services.residents import ContactRow, MemberRow, NoteRow, ResidentFile, TagRow
from desk.views import icons, paint, theme
from desk.views.findrows import tag_family
from desk.views.kit import Avatar, Button, Card, Label, Tags
from desk.views.residents.reveal import MaskedValue
from desk.views.residents.wording import about_words, date_words, id_type_text, yes_no_text
from desk.words import translate


class PersonLine(QAbstractButton):
    """One member of the household: avatar, name, role and age; Enter or a click opens the file."""

    chosen = Signal(int)

    def __init__(self, member: MemberRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.member = member
        self._about = "  ".join(part for part in (member.role, about_words(member.sex, member.age)) if part)
        self.setAccessibleName(f"{member.name} {self._about}")
        self.setToolTip(translate("residents_page", "Open this file"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side = self.rect().toRectF(), theme.px(28)
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                paint.draw_box(painter, rect, theme.px(8), theme.colour("hover"))
            paint.draw_avatar(painter, QRectF(0, (rect.height() - side) / 2, side, side), self.member.name)
            left = side + theme.px(8)
            width = paint.text_width(self.member.name)
            paint.draw_text(painter, QRectF(left, 0, width + 2, rect.height()), self.member.name)
            left += width + theme.px(8)
            slot = QRectF(left, 0, rect.right() - left, rect.height())
            paint.draw_text(painter, slot, self._about, "small", "ink2")

    def _choose(self) -> None:
        self.chosen.emit(self.member.resident_id)


class ContactLine(QWidget):
    """Whom to call: name, relation, and the masked number with its button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(size=28)
        self._name = Label("", "body")
        self._relation = Label("", "small", "ink2", elide=True)
        self.phone = MaskedValue(
            "", translate("residents_page", "telephone of the contact"), role="control", small=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(self._avatar)
        row.addWidget(self._name)
        row.addWidget(self._relation, 1)
        row.addWidget(self.phone)

    def show_contact(self, contact: ContactRow, *, can_show: bool) -> None:
        self._avatar.set_name(contact.name or contact.relation)
        self._name.setText(contact.name)
        self._name.setVisible(bool(contact.name))
        self._relation.setText(contact.relation)
        self.phone.set_value(f"contact:{contact.contact_id}", contact.phone, can_show=can_show)


class PeopleCard(Card):
    """家里人和近邻: the others at the same dwelling, and the contacts."""

    member_chosen = Signal(int)
    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self.body.addWidget(Label(translate("residents_page", "Family and neighbours"), "h2"))
        self.members: list[PersonLine] = []
        self.contacts: list[ContactLine] = []
        self._members = QVBoxLayout()
        self._members.setSpacing(0)
        self._contacts = QVBoxLayout()
        self._contacts.setSpacing(0)
        self._nobody = Label(translate("residents_page", "Nobody else at this address"), "small", "ink3")
        self.body.addLayout(self._members)
        self.body.addWidget(self._nobody)
        self.body.addLayout(self._contacts)

    def show_file(self, file: ResidentFile, *, can_show: bool) -> None:
        if [line.member for line in self.members] != list(file.household):
            for line in self.members:
                line.deleteLater()
            self.members = [PersonLine(member) for member in file.household]
            for line in self.members:
                self._members.addWidget(line)
                line.chosen.connect(self.member_chosen)
        self._nobody.setVisible(not file.household)
        while len(self.contacts) < len(file.contacts):
            line = ContactLine()
            line.phone.asked.connect(self.asked)
            self.contacts.append(line)
            self._contacts.addWidget(line)
        for line in self.contacts[len(file.contacts) :]:
            line.hide()
        for line, contact in zip(self.contacts, file.contacts, strict=False):
            line.show_contact(contact, can_show=can_show)
            line.show()


class TagsCard(Card):
    """人员类别: each with since when and on what evidence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self.body.addWidget(Label(translate("residents_page", "Categories"), "h2"))
        self._lines: list[QWidget] = []
        self._none = Label(translate("residents_page", "None recorded"), "small", "ink3")
        self.body.addWidget(self._none)

    def show_file(self, file: ResidentFile) -> None:
        for line in self._lines:
            line.deleteLater()
        self._lines = [_tag_line(tag.label, _tag_words(tag)) for tag in file.tags]
        told = translate("residents_page", "from the file")
        self._lines += [_tag_line(label, told) for label in file.computed_tags]
        for line in self._lines:
            self.body.addWidget(line)
        self._none.setVisible(not self._lines)


def _tag_words(tag: TagRow) -> str:
    parts = []
    if tag.since is not None:
        parts.append(translate("residents_page", "since {day}", day=date_words(tag.since)))
    if tag.until is not None:
        parts.append(translate("residents_page", "until {day}", day=date_words(tag.until)))
    if tag.evidence:
        parts.append(tag.evidence)
    if tag.review_due is not None:
        parts.append(translate("residents_page", "review {day}", day=date_words(tag.review_due)))
    return "  ".join(parts) or translate("residents_page", "without date")


def _tag_line(label: str, words: str) -> QWidget:
    line = QWidget()
    line.setAccessibleName(f"{label} {words}")
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(Tags([(label, tag_family(label))]))
    row.addWidget(Label(words, "small", "ink2", elide=True), 1)
    return line


class FactsCard(Card):
    """What is known besides: papers, where registered, how the person gets along."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self.body.addWidget(Label(translate("residents_page", "Particulars"), "h2"))
        self._rows: dict[str, tuple[Label, Label]] = {}
        self.registered = MaskedValue("", translate("residents_page", "registered address"), role="control")
        self.registered.asked.connect(self.asked)
        self._words = QGridLayout()
        self._words.setHorizontalSpacing(theme.px(8))
        self._words.setVerticalSpacing(theme.px(4))
        self._words.setColumnStretch(1, 1)
        self._words.setColumnStretch(3, 1)
        self.body.addLayout(self._words)
        self._registered = Label(translate("residents_page", "Registered at"), "small", "ink2")
        self.body.addWidget(self._registered)
        self.body.addWidget(self.registered)

    def show_file(self, file: ResidentFile, *, can_show: bool) -> None:
        alone = file.living_alone
        facts = {
            translate("residents_page", "Paper"): id_type_text(file.id_type),
            translate("residents_page", "Born"): date_words(file.birth_date),
            translate("residents_page", "Ethnicity"): file.ethnicity,
            translate("residents_page", "Relation"): file.household_role,
            translate("residents_page", "Alone"): yes_no_text(alone) if alone is not None else "",
            translate("residents_page", "Self care"): file.self_care,
            translate("residents_page", "Last here"): date_words(file.last_seen_on),
        }
        for word, text in facts.items():
            if word not in self._rows:
                self._rows[word] = self._add(word)
            self._rows[word][1].setText(text or "—")
        self._registered.setVisible(bool(file.registered_address))
        self.registered.set_value("address:registered", file.registered_address, can_show=can_show)

    def _add(self, word: str) -> tuple[Label, Label]:
        title, text = Label(word, "small", "ink2"), Label("", "control", elide=True)
        line, half = divmod(len(self._rows), 2)
        self._words.addWidget(title, line, 2 * half)
        self._words.addWidget(text, line, 2 * half + 1)
        return title, text


class NotesCard(Card):
    """备注: the remark of the file, what colleagues wrote down, and a line for the next."""

    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", gap=6, parent=parent)
        self.body.addWidget(Label(translate("residents_page", "Notes"), "smallb", "note_ink"))
        self.remark = Label("", "body", "note_ink", wrap=True)
        self.body.addWidget(self.remark)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.px(4))
        self.body.addLayout(self._notes)
        self._lines: list[Label] = []
        words = translate("residents_page", "What a colleague should know")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(words)
        self.edit.setAccessibleName(words)
        self.add = Button(translate("residents_page", "Add"), small=True, tip=words)
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.edit, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.edit.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)

    def show_file(self, file: ResidentFile, *, can_write: bool) -> None:
        self.remark.setText(file.remark)
        self.remark.setVisible(bool(file.remark))
        for line in self._lines:
            line.deleteLater()
        self._lines = [line for note in file.notes for line in _note_lines(note)]
        for line in self._lines:
            self._notes.addWidget(line)
        self.edit.setVisible(can_write)
        self.add.setVisible(can_write)

    def set_busy(self, busy: bool) -> None:
        self.add.set_busy(busy)

    def _add(self) -> None:
        if self.edit.text().strip() and self.add.isEnabled():
            self.added.emit(self.edit.text())


def _note_lines(note: NoteRow) -> Sequence[Label]:
    by = f"{note.written_by}  {date_words(local_date(note.written_at))}"
    return Label(note.text, "control", "note_ink", wrap=True), Label(by, "small", "note_ink")


class Strip(Card):
    """One of the coloured strips under the name: an icon, bold words, quiet words."""

    def __init__(self, kind: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, margins=(12, 6, 12, 6), gap=8, horizontal=True, parent=parent)
        self._family = {"bad": "red", "warn": "amber", "info": "blue", "well": "grey"}[kind]
        self._icon = icon
        self.strong = Label("", "strong", self._family)
        self.words = Label("", "body", self._family, elide=True)
        self.body.addSpacing(theme.px(24))
        self.body.addWidget(self.strong)
        self.body.addWidget(self.words, 1)

    def tell(self, strong: str, words: str) -> None:
        """Both empty hides the strip."""
        self.setVisible(bool(strong or words))
        self.strong.setText(strong)
        self.strong.setVisible(bool(strong))
        self.words.setText(words)
        self.setAccessibleName(f"{strong} {words}".strip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(18)
        with QPainter(self) as painter:
            box = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, box, theme.family(self._family).text)
