"""The file of one person on one page: who it is, what to mind, who is around, and what there was."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.matters import OPEN_STATES
from desk.rules.permissions import Permission
from desk.rules.times import local, local_date
from desk.services import matters, residents
from desk.services.matters import MatterPage, MatterRow
from desk.services.residents import ResidentFile, Status
from desk.views import theme
from desk.views.kit import Avatar, Button, Card, Label, Option, Picture, Scroll, Segmented, Tags
from desk.views.page import Tools
from desk.views.residents.cards import FactsCard, NotesCard, PeopleCard, Strip, TagsCard
from desk.views.residents.reveal import MaskedValue, Revealer
from desk.views.residents.timeline import TimeLine
from desk.views.residents.values import is_gone
from desk.views.residents.wording import about_words, date_words, may, status_text, tag_pairs
from desk.words import translate

ALL, OPEN, DONE = "all", "open", "done"
LEFT, RIGHT = 340, 252
NARROW_BELOW = 1150
LOW_BELOW = 640
MATTERS_SHOWN = 200


class FileView(QWidget):
    """Shows a :class:`ResidentFile`; what is done with it is asked of the page by signals."""

    intake_requested = Signal()
    edit_requested = Signal()
    back_requested = Signal()
    resident_chosen = Signal(int)
    matter_chosen = Signal(int)
    shown = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.file: ResidentFile | None = None
        self._matters: tuple[MatterRow, ...] = ()
        self._narrow = False
        self.revealer = Revealer(tools, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = Button(translate("residents_page", "List"), kind="ghost", icon="arrow-left", small=True)
        self.back.setToolTip(translate("residents_page", "Back to the list  Alt+←"))
        self.edit = Button(translate("residents_page", "Change"), key="Ctrl+E", icon="pencil-simple")
        self.intake = Button(translate("residents_page", "Take in a matter"), kind="primary", key="F2", icon="plus")
        self.head = self._build_head()
        self.people, self.facts = PeopleCard(), FactsCard()
        self.tags, self.notes = TagsCard(), NotesCard()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left_area, self._right_area = _column(self._left), _column(self._right)
        for card in (self.people, self.facts):
            self._left.addWidget(card)
        self._left.addStretch(1)
        self._right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(14))
        columns.addWidget(self._left_area)
        columns.addWidget(self._build_line(), 1)
        columns.addWidget(self._right_area)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        column.setSpacing(theme.px(12))
        column.addWidget(self.head)
        column.addLayout(columns, 1)
        self._arrange()

    def _build_head(self) -> Card:
        self.avatar = Avatar(size=64)
        self.name = Label("", "display")
        self.about = Label("", "h2", "ink2")
        self.tag_row = Tags()
        self.id_no = MaskedValue("identification-card", translate("residents_page", "number of the paper"))
        self.phone = MaskedValue("phone", translate("residents_page", "telephone"))
        self.owner = Label("", "small", "ink2")
        self.address = MaskedValue("map-pin", translate("residents_page", "address"))
        self.grid = Label("", "body", elide=True)
        self.gone = Strip("well", "info-fill")
        self.health = Strip("bad", "warning-octagon-fill")
        self.open_matters = Strip("warn", "clipboard-text-fill")
        self.emergency = Strip("info", "phone-call-fill")
        card = Card(margins=(18, 12, 18, 12), gap=8)
        top = _row(14)
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        first, second, third = _row(10), _row(6), _row(6)
        for each in (self.name, self.about, self.tag_row):
            first.addWidget(each)
        first.addStretch(1)
        for each in (self.back, self.edit, self.intake):
            first.addWidget(each)
        second.addWidget(self.id_no)
        second.addSpacing(theme.px(14))
        second.addWidget(self.phone)
        second.addWidget(self.owner)
        second.addStretch(1)
        third.addWidget(self.address)
        third.addSpacing(theme.px(10))
        third.addWidget(Picture("user", "ink3", 18))
        third.addWidget(self.grid, 1)
        for line in (first, second, third):
            words.addLayout(line)
        top.addLayout(words, 1)
        card.body.addLayout(top)
        strips = _row(10)
        for strip in (self.gone, self.health, self.open_matters, self.emergency):
            strips.addWidget(strip, 1)
        card.body.addLayout(strips)
        return card

    def _build_line(self) -> Card:
        self.which = Segmented(
            [
                Option(ALL, translate("residents_page", "All")),
                Option(OPEN, translate("residents_page", "In progress")),
                Option(DONE, translate("residents_page", "Done")),
            ],
            translate("residents_page", "Which matters"),
        )
        self.line = TimeLine()
        self.no_matters = Label("", "body", "ink3", wrap=True)
        card = Card()
        head = _row(14)
        head.addWidget(Label(translate("residents_page", "Matters of this person"), "h2"))
        head.addWidget(self.which)
        head.addStretch(1)
        card.body.addLayout(head)
        card.body.addWidget(self.no_matters)
        card.body.addWidget(self.line, 1)
        card.body.addStretch(0)
        return card

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.intake.clicked.connect(self.intake_requested)
        for value in (self.id_no, self.phone, self.address):
            value.asked.connect(self.revealer.ask)
        self.people.asked.connect(self.revealer.ask)
        self.facts.asked.connect(self.revealer.ask)
        self.people.member_chosen.connect(self.resident_chosen)
        self.line.opened.connect(self.matter_chosen)
        self.which.changed.connect(self._show_line)
        self.notes.added.connect(self._add_note)

    # What is shown

    def open(self, resident_id: int) -> None:
        """Read the file of ``resident_id`` and show it."""
        worker = self._tools.worker
        self.revealer.set_resident(resident_id)
        worker.look(
            partial(residents.open_file, resident_id=resident_id),
            "residents.open",
            done=self.show_file,
            failed=self._gone,
            replaces="residents-file",
        )
        if may(worker, Permission.MATTERS_READ):
            worker.look(
                partial(matters.list_matters, resident_id=resident_id, limit=MATTERS_SHOWN),
                "matters.list",
                done=self._show_matters,
                replaces="residents-matters",
            )

    def reload(self) -> None:
        if self.file is not None:
            self.open(self.file.resident_id)

    def show_file(self, file: ResidentFile) -> None:
        """Show ``file``; who is already shown keeps what was revealed for its minute."""
        if self.file is None or self.file.resident_id != file.resident_id:
            self._matters = ()
            self._show_line()
            self.notes.edit.clear()
        self.file = file
        can_show = self.revealer.can_reveal()
        self.revealer.set_resident(file.resident_id)
        self._show_head(file, can_show)
        self._show_strips(file)
        self.people.show_file(file, can_show=can_show)
        self.facts.show_file(file, can_show=can_show)
        self.tags.show_file(file)
        self.notes.show_file(file, can_write=may(self._tools.worker, Permission.RESIDENTS_WRITE))
        self.shown.emit(file)

    def _show_head(self, file: ResidentFile, can_show: bool) -> None:
        self.avatar.set_name(file.name)
        self.name.setText(file.name)
        self.about.setText(about_words(file.sex, file.age))
        self.tag_row.set_tags(tag_pairs([*(tag.label for tag in file.tags), *file.computed_tags])[:5])
        self.id_no.set_value("id_no", file.id_no, can_show=can_show)
        first = file.phones[0] if file.phones else None
        self.phone.set_value(
            f"phone:{first.phone_id}" if first else "", first.number if first else "", can_show=can_show
        )
        self.owner.setText(first.owner or "" if first else "")
        kind = "living" if file.living_address else "registered"
        self.address.set_value(f"address:{kind}", file.living_address or file.registered_address, can_show=can_show)
        grid = translate("residents_page", "no grid yet")
        if file.grid is not None:
            grid = "  ".join(part for part in (file.grid.name, file.grid.responsible) if part)
        self.grid.setText(grid)
        writes = may(self._tools.worker, Permission.RESIDENTS_WRITE)
        self.edit.setVisible(writes and file.status != Status.MERGED)
        self.intake.setVisible(may(self._tools.worker, Permission.MATTERS_TAKE) and not is_gone(file.status))

    def _show_strips(self, file: ResidentFile) -> None:
        since = date_words(file.status_since)
        self.gone.tell(status_text(file.status) if is_gone(file.status) else "", since if is_gone(file.status) else "")
        if file.health_hidden:
            self.health.tell(
                translate("residents_page", "Health"), translate("residents_page", "recorded; not for your role")
            )
        else:
            self.health.tell(translate("residents_page", "Health") if file.health_note else "", file.health_note or "")
        count = file.open_matters
        self.open_matters.tell(translate("residents_page", "{n} open matters", n=count) if count else "", "")
        contact = file.contacts[0] if file.contacts else None
        if contact is None:
            self.emergency.tell("", "")
        else:
            who = " ".join(part for part in (contact.relation, contact.name) if part)
            self.emergency.tell(translate("residents_page", "In an emergency {who}", who=who), contact.phone)

    def _show_matters(self, page: MatterPage) -> None:
        self._matters = page.rows
        self._show_line()

    def _show_line(self) -> None:
        which = self.which.value()
        rows = [row for row in self._matters if which == ALL or (row.state in OPEN_STATES) == (which == OPEN)]
        self.line.set_matters(rows, local_date(self._tools.worker.clock()))
        self.line.setVisible(bool(rows))
        self.no_matters.setVisible(not rows)
        self.no_matters.setText(
            translate("residents_page", "Nothing of this kind.")
            if self._matters
            else translate("residents_page", "Nothing was taken in for this person yet.")
        )

    def _gone(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
        self.back_requested.emit()

    # What is done

    def reveal_first(self) -> None:
        """Ctrl+D: the value whose button has the focus, else the number of the paper, else the telephone."""
        values = [value for value in self.findChildren(MaskedValue) if not value.button.isHidden() and value.masked()]
        focused = [value for value in values if value.button.hasFocus()]
        for value in [*focused, *(each for each in (self.id_no, self.phone) if each in values)][:1]:
            if value.is_shown():
                value.hide_value()
            else:
                self.revealer.ask(value)

    def cover(self) -> None:
        self.revealer.cover()

    def _add_note(self, text: str) -> None:
        if self.file is None:
            return
        self.notes.set_busy(True)
        self._tools.worker.run(
            partial(residents.add_note, resident_id=self.file.resident_id, text=text),
            "residents.add_note",
            done=self._note_added,
            failed=self._note_refused,
            touched={"residents", "records"},
        )

    def _note_added(self, _: object) -> None:
        self.notes.set_busy(False)
        self.notes.edit.clear()
        self._tools.notices.tell(translate("residents_page", "The note is kept."), "good")

    def _note_refused(self, error: DeskError) -> None:
        self.notes.set_busy(False)
        self._tools.notices.tell(error.text, "bad")

    def changed_words(self) -> str:
        """上次修改 11-18 17:22 莫兰英, for the line beside the title."""
        if self.file is None:
            return ""
        moment = f"{local(self.file.changed_at):%Y-%m-%d %H:%M}"
        return translate("residents_page", "last changed {moment} by {who}", moment=moment, who=self.file.changed_by)

    # With the window

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW_BELOW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
        for card in (self.head, self.people, self.facts, self.tags, self.notes):
            card.set_compact(self.height() < theme.px(LOW_BELOW))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._left_area.setFixedWidth(theme.px(LEFT))
            self._right_area.setFixedWidth(theme.px(RIGHT))
        super().changeEvent(event)

    def _arrange(self) -> None:
        """Three columns; where the window is narrow, the right one goes below the left one."""
        target = self._left if self._narrow else self._right
        for card in (self.tags, self.notes):
            for layout in (self._left, self._right):
                layout.removeWidget(card)
            target.insertWidget(target.count() - 1, card)
        self._left_area.setFixedWidth(theme.px(LEFT))
        self._right_area.setFixedWidth(theme.px(RIGHT))
        self._right_area.setVisible(not self._narrow)


def _row(gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(gap))
    return row


def _column(layout: QVBoxLayout) -> Scroll:
    inner = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(12))
    inner.setLayout(layout)
    return Scroll(inner)
