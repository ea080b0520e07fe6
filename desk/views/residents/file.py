"""The whole file of one person on one page: who it is, who is around, what happened, and what to mind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.times import local, local_date
from desk.services import residents
from desk.services.assessments import AssessmentFile, AssessmentRow
from desk.services.residents import ChangeRow, Happened, HappenedRow, News, ResidentFile, Status
from desk.views import theme
from desk.views.assessments.opening import AssessmentWindows
from desk.views.kit import Scroll
from desk.views.page import Tools
from desk.views.residents import drafts
from desk.views.residents.cards.assessments import AssessmentsCard
from desk.views.residents.cards.attachments import AttachmentsCard
from desk.views.residents.cards.consents import ConsentsCard
from desk.views.residents.cards.facts import FactsCard
from desk.views.residents.cards.head import HeadCard
from desk.views.residents.cards.line import LineCard
from desk.views.residents.cards.news import NewsLine
from desk.views.residents.cards.notes import NotesCard
from desk.views.residents.cards.people import PeopleCard
from desk.views.residents.cards.services import ServicesCard
from desk.views.residents.cards.tags import TagsCard
from desk.views.residents.changes import ChangesBubble
from desk.views.residents.drafts import FormDraft
from desk.views.residents.handouts import Handouts
from desk.views.residents.inplace import InPlace
from desk.views.residents.lives import Lives
from desk.views.residents.reveal import MaskedValue, Revealer
from desk.views.residents.spot import Spot
from desk.views.residents.undoing import Undoing
from desk.views.residents.watching import Watching
from desk.views.wording import may
from desk.words import translate

LEFT, RIGHT = 340, 252
NARROW_BELOW, TIGHT_BELOW = 1150, 960
LOW_BELOW = 640


class FileView(QWidget):
    """Shows a :class:`ResidentFile`; what leads to another page is asked of the page by signals."""

    intake_requested = Signal()
    edit_requested = Signal()
    back_requested = Signal()
    resident_chosen = Signal(int)
    compare_asked = Signal(int, int)
    matter_chosen = Signal(int)
    services_asked = Signal(object)
    card_asked = Signal(int)
    shown = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._worker = tools, tools.worker
        self.file: ResidentFile | None = None
        self._narrow = False
        self._saved_here = -1
        self._is_away = True
        self.revealer = Revealer(tools, self)
        self.undoing = Undoing(tools, self)
        self.lives = Lives(tools, self.undoing, self)
        self.assessing = AssessmentWindows(tools, self)
        self.handouts = Handouts(tools, self.assessing, self)
        self._build()
        self.inplace = InPlace(tools, self.revealer, self)
        self.changes = ChangesBubble(tools, self)
        self.watching = Watching(tools, self)
        self._connect()

    def _build(self) -> None:
        self.news, self.head = NewsLine(), HeadCard()
        self.people, self.facts = PeopleCard(), FactsCard()
        self.line_card = LineCard(self._tools)
        self.tags, self.notes = TagsCard(), NotesCard(self._tools)
        self.consents = ConsentsCard(self._tools, self.undoing)
        self.attachments = AttachmentsCard(self._tools, self.undoing)
        self.assessments = AssessmentsCard(self._tools)
        self.services = ServicesCard(self._tools)
        self._right_cards = (self.tags, self.assessments, self.notes, self.consents, self.attachments)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left_area, self._right_area = _column(self._left), _column(self._right)
        for card in (self.services, self.services.coming, self.people, self.facts):
            self._left.addWidget(card)
        self._left.addStretch(1)
        self._right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(14))
        columns.addWidget(self._left_area)
        columns.addWidget(self.line_card, 1)
        columns.addWidget(self._right_area)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.news)
        self._column.addWidget(self.head)
        self._column.addLayout(columns, 1)
        self._arrange()

    # Parts that pages and tests speak of

    @property
    def line(self) -> QWidget:
        """The time line itself."""
        return self.line_card.line

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every value that can be written where it stands, in the order of the eye."""
        return (*self.head.spots, self.people.spot, *self.facts.spots, self.tags.spot, self.notes.spot)

    def _connect(self) -> None:
        head = self.head
        head.back.clicked.connect(self.back_requested)
        head.life.clicked.connect(self.tell_life)
        head.card.setVisible(may(self._worker, Permission.CARDS_PRINT))
        head.card.clicked.connect(self._ask_card)
        head.edit.clicked.connect(self.edit_requested)
        head.intake.clicked.connect(self.intake_requested)
        for value in (head.id_no, head.phone, head.address):
            value.asked.connect(self.revealer.ask)
        for card in (self.people, self.facts):
            card.asked.connect(self.revealer.ask)
        for spot in self.spots:
            spot.asked.connect(self._write)
        self.people.person_chosen.connect(self.resident_chosen)
        self.people.another.connect(self._write_another)
        self.line_card.opened.connect(self._open_line)
        self.consents.copy_asked.connect(self.handouts.ask_copy)
        self.assessments.new_asked.connect(self.assessing.new)
        self.assessments.opened.connect(self._open_assessment)
        self.services.asked.connect(self.services_asked)
        for signal in (self.assessing.completed, self.assessing.voided):
            signal.connect(self._assessed)
        self.inplace.saved.connect(self._field_saved)
        self.inplace.other_chosen.connect(self.resident_chosen)
        self.inplace.compare_asked.connect(self.compare_asked)
        self.changes.put_back.connect(self._put_back)
        self.undoing.undone.connect(self.changes.close_bubble)
        self.watching.noticed.connect(self._tell_news)
        self.news.asked.connect(self._show_news)
        self.lives.happened.connect(self._life_changed)

    # What is shown

    def open(self, resident_id: int) -> None:
        """Read the file of ``resident_id`` and show it."""
        self.revealer.set_resident(resident_id)
        self._worker.look(
            partial(residents.open_file, resident_id=resident_id),
            "residents.open",
            done=partial(self._opened, resident_id),
            failed=self._gone,
            replaces="residents-file",
        )
        self._worker.look(
            partial(residents.neighbours, resident_id=resident_id),
            "residents.neighbours",
            done=self.people.show_neighbours,
            failed=_ignore,
            replaces="residents-neighbours",
        )
        for card in self._reading_cards():
            card.show_for(resident_id)

    def _reading_cards(self) -> tuple[LineCard, ConsentsCard, AttachmentsCard, AssessmentsCard, ServicesCard]:
        """What reads its part of the file by itself."""
        return self.line_card, self.consents, self.attachments, self.assessments, self.services

    def reload(self) -> None:
        if self.file is not None:
            self.open(self.file.resident_id)

    def show_file(self, file: ResidentFile) -> None:
        """Show ``file``; who is already shown keeps what was revealed for its minute, and what is being typed."""
        is_new = self.file is None or self.file.resident_id != file.resident_id
        if is_new:
            self.put_away()
            self.news.hide()
        self.file = file
        can_show, writes = self.revealer.can_reveal(), may(self._worker, Permission.RESIDENTS_WRITE)
        can_write = writes and file.status != Status.MERGED
        takes_in = may(self._worker, Permission.MATTERS_TAKE)
        self.revealer.set_resident(file.resident_id)
        self.undoing.set_resident(file.resident_id)
        self.head.show_file(file, can_show=can_show, can_write=can_write, can_take_in=takes_in)
        self.people.show_file(file, can_show=can_show, can_write=can_write)
        self.facts.show_file(file, can_show=can_show, can_write=can_write)
        self.tags.show_file(file, local_date(self._worker.clock()), can_write=can_write)
        self.notes.show_file(file, can_add=writes, can_write=can_write)
        self.assessments.set_age(file.age)
        self.services.set_age(file.age)
        self.watching.shown(file, mine=file.version == self._saved_here)
        if self._is_away and can_write:
            self._is_away = False
            self._worker.look(drafts.find, "drafts.find", done=self._take_up, failed=_ignore)
        self.shown.emit(file)

    def _opened(self, asked: int, file: ResidentFile) -> None:
        if asked != file.resident_id:
            words = translate("resident_file", "That file was merged into this one.")
            self._tools.notices.tell(words, "info")
            for card in self._reading_cards():
                card.show_for(file.resident_id)
        self.show_file(file)

    def _gone(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
        self.back_requested.emit()

    def changed_words(self) -> str:
        """上次修改 11-18 17:22 莫兰英, for the line beside the title."""
        if self.file is None:
            return ""
        moment = f"{local(self.file.changed_at):%Y-%m-%d %H:%M}"
        return translate("residents_page", "last changed {moment} by {who}", moment=moment, who=self.file.changed_by)

    # Writing where it stands

    def _write(self, spot: Spot) -> None:
        if self.file is not None:
            self.changes.close_bubble()
            self.inplace.begin(spot, self.file)

    def _write_another(self) -> None:
        if self.file is not None:
            self.changes.close_bubble()
            self.inplace.begin(self.people.spot, self.file, another=True)

    def _take_up(self, found: tuple[FormDraft, ...]) -> None:
        """What was being typed here when the desk went down lies open again."""
        if self.file is None or self.inplace.isVisible():
            return
        mine = [draft for draft in found if draft.resident_id() == self.file.resident_id and draft.field()]
        spots = {spot.field: spot for spot in self.spots if spot.can_write() and spot.isVisible()}
        draft = next((each for each in mine if each.field() in spots), None)
        if draft is not None:
            self.inplace.take_up(spots[draft.field()], draft)

    def _field_saved(self, file: ResidentFile, field: str) -> None:
        words = translate("resident_file", "{field}  (Ctrl+Z takes it back)", field=self._label(field))
        self._tools.notices.tell(words, "good", title=translate("residents_page", "Saved"))
        self.saved_here(file, field)

    def saved_here(self, file: ResidentFile, field: str = "") -> None:
        """This desk has saved ``file``: of one ``field``, or all of it."""
        self._saved_here = file.version
        self.show_file(file)
        self.undoing.remember_change(field)

    def _label(self, field: str) -> str:
        return next((spot.label for spot in self.spots if spot.field == field), "")

    # Changes, and back again

    def show_changes(self, chosen: int = 0) -> None:
        """Ctrl+H: of the value with the focus, else of the whole file."""
        if self.file is None:
            return
        if self.changes.isVisible():
            self.changes.close_bubble()
            return
        spot = next((spot for spot in self.spots if not chosen and _has_focus(spot)), None)
        self.inplace.put_away()
        anchor = spot or (self.line_card.line if chosen else self.head.name_spot)
        self.changes.open_for(anchor, self.file.resident_id, spot.field if spot is not None else "", chosen=chosen)

    def _put_back(self, row: ChangeRow) -> None:
        self.undoing.take_back(self.undoing.step_of(row))

    def undo(self) -> None:
        """Ctrl+Z."""
        self.undoing.undo()

    # What colleagues do meanwhile

    def _tell_news(self, news: News) -> None:
        self.news.tell(news, self._worker.actor.name if self._worker.actor is not None else "")
        if self.file is not None and news.version != self.file.version:
            self.reload()

    def _show_news(self) -> None:
        if self.file is not None:
            self.changes.open_for(self.head.name_spot, self.file.resident_id)

    # What is done

    def _open_line(self, row: HappenedRow) -> None:
        if row.kind is Happened.MATTER:
            self.matter_chosen.emit(row.key)
        elif row.kind is Happened.CHANGE:
            self.show_changes(row.key)
        elif row.kind is Happened.LIFE:
            self.tell_life()
        elif row.kind is Happened.ATTACHMENT:
            self.attachments.open_row(row.key)
        elif row.kind is Happened.ASSESSMENT:
            self.assessing.read(row.key)
        elif row.kind is Happened.PAPER:
            self.handouts.show_paper(row.key)
        elif row.kind is Happened.CONSENT and self.consents.lines:
            self.consents.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_assessment(self, row: AssessmentRow) -> None:
        self.assessing.read(row.assessment_id)

    def _assessed(self, file: AssessmentFile) -> None:
        """The file says the level's word now; Ctrl+Z is not for what two people have signed."""
        self.undoing.bar(translate("resident_file", "An assessment is taken back in its own window, with a reason."))
        if self.file is not None:
            self.reload()

    def _ask_card(self) -> None:
        """Ctrl+P: a contact card for this person."""
        if self.file is not None:
            self.card_asked.emit(self.file.resident_id)

    def tell_life(self) -> None:
        """Ctrl+J: what changed with this person?"""
        if self.file is not None:
            self.put_away()
            self.lives.ask(self.file, self.window())

    def _life_changed(self, file: ResidentFile) -> None:
        self._saved_here = file.version
        self.show_file(file)

    def reveal_first(self) -> None:
        """Ctrl+D: the value whose button has the focus, else the number of the paper, else the telephone."""
        if self.inplace.isVisible():
            self.inplace.reveal()
            return
        values = [value for value in self.findChildren(MaskedValue) if not value.button.isHidden() and value.masked()]
        focused = [value for value in values if value.button.hasFocus() or _has_focus(value.parentWidget())]
        for value in [*focused, *(each for each in (self.head.id_no, self.head.phone) if each in values)][:1]:
            if value.is_shown():
                value.hide_value()
            else:
                self.revealer.ask(value)

    # With the window

    def is_dirty(self) -> bool:
        return self.inplace.is_dirty()

    def put_away(self) -> None:
        """Something else comes to the front: what is typed is kept as a draft."""
        self._is_away = True
        self.inplace.put_away()
        self.changes.close_bubble()

    def keys(self) -> list[tuple[str, str]]:
        writes = may(self._worker, Permission.RESIDENTS_WRITE)
        found = [("F2", translate("residents_page", "Take in a matter"))]
        if may(self._worker, Permission.RESIDENTS_REVEAL):
            found.append(("Ctrl+D", translate("residents_page", "Show the number (recorded)")))
        if writes:
            found.append(("Ctrl+E", translate("residents_page", "Change")))
            found.append(("Ctrl+J", translate("resident_file", "Something changed")))
        if self.assessing.may_write():
            found.append(("Ctrl+B", translate("resident_file", "New assessment")))
        if may(self._worker, Permission.CARDS_PRINT):
            found.append(("Ctrl+P", translate("resident_file", "Contact card")))
        found.append(("Ctrl+H", translate("resident_file", "Who changed it")))
        return [*found, ("Ctrl+Z", translate("resident_file", "Undo"))] if writes else found

    def cover(self) -> None:
        """The desk is locked, or the file is left: what was shown is hidden again."""
        self.revealer.cover()
        self.inplace.keep_draft()

    def lock(self) -> None:
        """Nothing may float above the lock, and no copy of a file stays on this computer."""
        self.cover()
        self.handouts.cover()
        self.assessing.cover()
        self.attachments.cover()
        if self.inplace.dialog is not None:
            self.inplace.dialog.reject()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self.watching.timer.start()

    def hideEvent(self, event: QEvent) -> None:
        super().hideEvent(event)
        self.watching.timer.stop()

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "watching"):
            self._fit()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.watching.look()

    def _fit(self) -> None:
        narrow, low = self.width() < theme.px(NARROW_BELOW), self.height() < theme.px(LOW_BELOW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
        self.head.set_narrow(narrow, tight=self.width() < theme.px(TIGHT_BELOW))
        left = (self.services, self.services.coming, self.people, self.facts)
        for card in (self.head, *left, self.line_card, *self._right_cards):
            card.set_compact(low)
        share = theme.compact_share(low)
        self._column.setContentsMargins(theme.px(20), theme.px(12 * share), theme.px(20), theme.px(12 * share))
        self._column.setSpacing(theme.px(12 * share))
        self._left_area.setFixedWidth(theme.px(LEFT))
        self._right_area.setFixedWidth(theme.px(RIGHT))

    def _arrange(self) -> None:
        """Three columns; where the window is narrow, the right one goes below the left one."""
        target = self._left if self._narrow else self._right
        for card in self._right_cards:
            for layout in (self._left, self._right):
                layout.removeWidget(card)
            target.insertWidget(target.count() - 1, card)
        self._right_area.setVisible(not self._narrow)


def _has_focus(widget: QWidget | None) -> bool:
    return widget is not None and (widget.hasFocus() or any(each.hasFocus() for each in widget.findChildren(QWidget)))


def _ignore(_: object) -> None:
    """The file itself says what is wrong."""


def _column(layout: QVBoxLayout) -> Scroll:
    inner = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(12))
    inner.setLayout(layout)
    return Scroll(inner)
