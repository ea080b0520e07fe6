"""The side of the week board: one slot with its places, one booking with its steps, what is known, what can be done."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.rules.care import BookingState, ServiceKind, Verb
from desk.rules.pinyin import initials
from desk.rules.times import clock_text, date_text, local_date, weekday_text
from desk.services.bookings.rows import BookingFile, Opening
from desk.services.care.rows import SeatRow
from desk.views import theme
from desk.views.care.facts import Fact, facts_of, history_of, next_words, steps_of
from desk.views.care.loading import Looked, is_booking
from desk.views.care.possible import MORE, Act
from desk.views.care.seats import SeatList
from desk.views.care.sheet import DAYS
from desk.views.care.stepline import StepLine
from desk.views.care.wording import long_day_words, slot_fill_words, stand_words
from desk.views.findrows import sex_text
from desk.views.kit import Button, Card, FindEdit, IconButton, Label, Picture, Rule, Scroll, Shape
from desk.views.wording import age_words
from desk.words import translate

WIDTH = 330
_MANY = 12
"""From so many bookings on the list can be narrowed."""


class SlotPanel(Card):
    """``wanted`` with an :class:`Act` on the booking ``file``, ``chosen`` with the key of another one of the slot,
    ``person_wanted`` with the key of a resident, ``closed`` when it is folded by hand, ``left`` on Esc.
    """

    wanted = Signal(object)
    chosen = Signal(int)
    person_wanted = Signal(int)
    closed = Signal()
    left = Signal()

    def __init__(self, *, may_act: bool, may_run: bool, parent: QWidget | None = None) -> None:
        super().__init__("side", margins=(16, 12, 16, 14), gap=8, parent=parent)
        self.setAccessibleName(translate("care_panel", "The time and its bookings"))
        self.may_act, self.may_run = may_act, may_run
        self.looked: Looked | None = None
        self.file: BookingFile | None = None
        self.menu: QMenu | None = None
        self._there: tuple[SeatRow, ...] = ()
        self._build_head()
        self._build_booking()
        self._build_waiting()
        self._build_foot()
        for part in (
            self.find, self.seats, self.none, self.inside, self.waiting, self.next, self.book, self.move_button,
            self.cancel_button, self.more,
        ):  # fmt: skip
            part.hide()  # until a slot is read
        self.measure()

    # Looks

    def _build_head(self) -> None:
        self.title = Label("", "h2", elide=True)
        self.fold_button = IconButton("x", translate("care_panel", "Fold (Esc)"))
        self.fold_button.clicked.connect(self.closed)
        self.day, self.fill = Label("", "small", "ink2"), Label("", "smallb", "blue", elide=True)
        self.seats = SeatList()
        self.seats.chosen.connect(self.chosen)
        self.seats.left.connect(self.left)
        self.find = FindEdit(translate("care_panel", "A name among them"), key="/")
        self.find.textEdited.connect(self._narrow)
        self.find.installEventFilter(self)
        self.none = Label("", "body", "ink2", wrap=True)
        head, second = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.fold_button)
        second.setSpacing(theme.px(10))
        second.addWidget(self.day)
        second.addWidget(self.fill, 1)
        self.body.addLayout(head)
        self.body.addLayout(second)
        self.body.addWidget(self.find)
        self.body.addWidget(self.seats)
        self.body.addWidget(self.none)

    def _build_booking(self) -> None:
        self.name, self.about = Label("", "h2"), Label("", "control", "ink2", elide=True)
        self.open_file = Button(translate("care_panel", "Open the file"), kind="ghost", small=True)
        self.open_file.clicked.connect(self._want_person)
        self.steps = StepLine()
        self._facts, self._last = QWidget(), QWidget()
        for part in (self._facts, self._last):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
        self._last_rule = Rule()
        self.inside = QWidget()
        who = QHBoxLayout()
        who.setSpacing(theme.px(8))
        who.addWidget(self.name)
        who.addWidget(self.about, 1)
        who.addWidget(self.open_file)
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(who)
        for each in (self.steps, Rule(), self._facts, self._last_rule, self._last):
            self._column.addWidget(each)
        self._column.addStretch(1)
        self.scroll = Scroll(self.inside, by_keys=True)
        self.scroll.setAccessibleName(translate("care_panel", "What is known of the booking"))
        self.body.addWidget(self.scroll, 1)

    def _build_waiting(self) -> None:
        self.waiting = _Line("well", margins=(10, 4, 6, 4), gap=6, horizontal=True)
        self.waiting_words = Label("", "small", "violet", elide=True)
        self.seat_button = Button(translate("care_panel", "Give the place"), kind="ghost", small=True)
        self.offer_button = Button("", kind="ghost", small=True)
        self.yield_button = Button(translate("care_panel", "Give way"), kind="ghost", small=True)
        self.waiting.body.addWidget(Shape("ring", "violet", 13))
        self.waiting.body.addWidget(self.waiting_words, 1)
        for button, act in (
            (self.seat_button, Act.SEAT_WAITING),
            (self.offer_button, Act.MOVE_WAITING),
            (self.yield_button, Act.GIVE_WAY),
        ):
            button.clicked.connect(partial(self.want, act))
            self.waiting.body.addWidget(button)
        self.waiting.pressed.connect(self._choose_waiting)
        self.body.addWidget(self.waiting)

    def _build_foot(self) -> None:
        self.next = Button("", kind="primary", key="D")
        self.move_button = Button(translate("care_panel", "Other time"))
        self.cancel_button = Button(translate("care_panel", "Cancel"), kind="dangerline")
        self.more = IconButton("dots-three", translate("care_panel", "More with this booking"))
        self.book = Button(translate("care_panel", "Book here"), kind="primary", key="Enter")
        for button, act in (
            (self.next, Act.NEXT), (self.move_button, Act.MOVE), (self.cancel_button, Act.CANCEL),
            (self.book, Act.BOOK),
        ):  # fmt: skip
            button.clicked.connect(partial(self.want, act))
        self.move_button.setToolTip(translate("care_panel", "Key {key}", key="G"))
        self.cancel_button.setToolTip(translate("care_panel", "Key {key}", key="Del"))
        self.more.clicked.connect(self.show_menu)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px(8))
        self.foot.addWidget(self.next, 1)
        self.foot.addWidget(self.book, 1)
        for button in (self.move_button, self.cancel_button, self.more):
            self.foot.addWidget(button)
        self.body.addLayout(self.foot)

    def measure(self) -> None:
        """At the size of now; called when that changes."""
        self.setFixedWidth(theme.px(WIDTH))
        self._column.setSpacing(theme.px(8))
        self.seats.measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if hasattr(self, "foot"):
            self.measure()

    # What is shown

    def show_slot(self, looked: Looked, now: datetime) -> None:
        """Show a slot, and its booking that is worked with."""
        slot, file = looked.slot, looked.file
        other = self.file is None or file is None or self.file.booking_id != file.booking_id
        before = (self.looked.slot.sitting_id, self.looked.slot.day) if self.looked is not None else None
        self.looked, self.file = looked, file
        begins, ends = clock_text(slot.starts_at), clock_text(slot.ends_at)
        self.title.setText(f"{slot.service.name}  {begins}–{ends}")
        self.day.setText("  ".join(filter(None, (long_day_words(slot.day), stand_words(slot)))))
        self.fill.setText(slot_fill_words(slot))
        there = (*slot.seats, *(slot.waiting if not self._has_line() else ()))
        if (slot.sitting_id, slot.day) != before or len(there) < _MANY:
            self.find.clear()
        self.find.setVisible(len(there) >= _MANY)
        self._there = there
        self._narrow()
        self.seats.setVisible(bool(there))
        self.none.setVisible(not there)
        self.none.setText(self._none_words())
        self.inside.setVisible(file is not None)
        if file is not None:
            self._show_file(file, now)
            if other:
                self.scroll.verticalScrollBar().setValue(0)
        self._show_waiting()
        self._show_acts(now)

    def _narrow(self) -> None:
        """Only those whose name has what is typed, or begins with these letters."""
        assert self.looked is not None
        typed = self.find.text().strip().lower()
        found = [
            seat for seat in self._there
            if typed in seat.name or (typed.isascii() and initials(seat.name).startswith(typed))
        ]  # fmt: skip
        current = self.file.booking_id if self.file is not None else None
        self.seats.show_seats(self.looked.slot.service.kind, found, current, self.looked.notes)

    def focus_seats(self) -> None:
        """To the list, or to the box that narrows a long one."""
        part = self.find if not self.find.isHidden() else self.seats
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the box down into the list, to the first one that fits."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in down:
            self.seats.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.seats.take_first()
            return True
        return super().eventFilter(watched, event)

    def _has_line(self) -> bool:
        """Whether who waits is shown at the foot alone; where somebody of them is worked with, they are in the list."""
        looked = self.looked
        return (
            looked is not None
            and len(looked.slot.waiting) == 1
            and (looked.file is None or looked.file.booking_id != looked.slot.waiting[0].booking_id)
        )

    def _none_words(self) -> str:
        assert self.looked is not None
        slot = self.looked.slot
        if not slot.open:
            return slot.reason or translate("care_board", "not given on this day")
        return translate("care_panel", "Nobody is booked yet.")

    def _show_file(self, file: BookingFile, now: datetime) -> None:
        today = local_date(now)
        self.name.setText(file.name)
        self.about.setText(" ".join(filter(None, (sex_text(file.sex), _age(file, now)))))
        self.steps.show_steps(steps_of(file, today))
        _fill(self._facts, [_fact(fact) for fact in facts_of(file, now)], theme.px(6))
        lines: list[QWidget] = []
        if file.last:
            lines.append(Label(translate("care_panel", "The last two times"), "smallb"))
            lines += [_pair(date_text(day), words or "—") for day, words in file.last]
        if len(file.steps) > 1:
            lines.append(Label(translate("care_panel", "What was done"), "smallb"))
            lines += [_pair(when, words) for when, words in history_of(file, today)]
        _fill(self._last, lines, theme.px(5))
        self._last_rule.setVisible(bool(lines))

    def _show_waiting(self) -> None:
        assert self.looked is not None
        slot, openings = self.looked.slot, self.looked.openings
        self.waiting.setVisible(bool(slot.waiting))
        if not slot.waiting:
            return
        first = slot.waiting[0]
        words = translate("care_panel", "Waiting {name}", name=first.name)
        if len(slot.waiting) > 1:
            words = translate("care_panel", "Waiting {name} and {n} more", name=first.name, n=len(slot.waiting) - 1)
        if openings:
            words = translate("care_panel", "{waiting}, could have {when}", waiting=words,
                              when=opening_words(openings[0], slot.day))  # fmt: skip
            self.offer_button.setText(translate("care_panel", "Move there"))
        self.waiting_words.setText(words)
        can = self.may_act
        booked = self.file is not None and self.file.state is BookingState.BOOKED
        self.seat_button.setVisible(can and bool(slot.free))
        self.offer_button.setVisible(can and bool(openings))
        self.yield_button.setVisible(can and bool(openings) and booked and not slot.free)

    def _show_acts(self, now: datetime) -> None:
        assert self.looked is not None
        file, slot = self.file, self.looked.slot
        verbs = file.verbs if file is not None else frozenset()
        word = next_words(file) if file is not None else ""
        self.next.setText(word)
        self.next.setVisible(bool(word))
        free = self.may_act and slot.open and bool(slot.free) and slot.ends_at > now
        self.book.setVisible(free and not word)
        self.move_button.setVisible(Verb.MOVE in verbs)
        self.cancel_button.setVisible(Verb.CANCEL in verbs)
        self.more.setVisible(bool(self.further()))

    def further(self) -> tuple[Act, ...]:
        """What the menu offers for this booking."""
        return tuple(act for act in MORE if self._offers(act)) if self.file is not None else ()

    def _offers(self, act: Act) -> bool:
        assert self.file is not None
        if act is Act.UNDO:
            return self.may_act and self.file.undo_step_id is not None
        if act is Act.ACCOUNT:
            return self.may_run
        if act is Act.BATH_RECORD:
            return self.may_run and self.file.kind is ServiceKind.BATH and self.file.state is not BookingState.WAITING
        if act is Act.AUTHORISE:
            return self.may_act and self.file.kind is ServiceKind.AGENT
        return MORE[act].verb in self.file.verbs

    def show_menu(self) -> None:
        """What else can be done, above its button."""
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget_menu)
        for act in self.further():
            look = MORE[act]
            words = translate("care_panel", look.words)
            menu.addAction(f"{words}\t{look.key}" if look.key else words).triggered.connect(partial(self.want, act))
        height = menu.sizeHint().height()
        menu.popup(self.more.mapToGlobal(QPoint(0, -height)))

    def _forget_menu(self) -> None:
        self.menu = None

    # What is wanted

    def want(self, act: Act, _: bool = False) -> None:
        """A button, or the key that stands on it."""
        self.wanted.emit(act)

    def can(self, act: Act) -> bool:
        """Whether the act is offered now: keys do what buttons do, and no more."""
        if act in MORE:
            return act in self.further()
        buttons = {
            Act.NEXT: self.next, Act.MOVE: self.move_button, Act.CANCEL: self.cancel_button, Act.BOOK: self.book,
            Act.SEAT_WAITING: self.seat_button, Act.MOVE_WAITING: self.offer_button, Act.GIVE_WAY: self.yield_button,
        }  # fmt: skip
        return self.looked is not None and not buttons[act].isHidden() and buttons[act].isEnabled()

    def set_busy(self, busy: bool) -> None:
        """Off while an act is under way."""
        for button in (
            self.next, self.move_button, self.cancel_button, self.seat_button, self.offer_button, self.yield_button,
        ):  # fmt: skip
            button.set_busy(busy)

    def step_booking(self, by: int) -> None:
        """Another booking of the slot, also of those who wait; from the last to the first."""
        if self.looked is None:
            return
        slot = self.looked.slot
        keys = [seat.booking_id for seat in (*slot.seats, *slot.waiting) if is_booking(seat)]
        if keys:
            current = self.file.booking_id if self.file is not None else None
            number = keys.index(current) + by if current in keys else 0
            self.chosen.emit(keys[number % len(keys)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _choose_waiting(self) -> None:
        if self.looked is not None:
            self.chosen.emit(self.looked.slot.waiting[0].booking_id)

    def _want_person(self) -> None:
        if self.file is not None:
            self.person_wanted.emit(self.file.resident_id)


class _Line(Card):
    """Who waits; ``pressed`` by a click, as the space bar on the board comes to them."""

    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


def opening_words(opening: Opening, day: date) -> str:
    """14:00, with its day where that is another one: 周五 14:00."""
    clock = clock_text(opening.starts_at)
    if opening.day == day:
        return clock
    near = abs((opening.day - day).days) < DAYS
    return f"{weekday_text(opening.day) if near else date_text(opening.day)} {clock}"


def _age(file: BookingFile, now: datetime) -> str:
    if file.birth_date is None:
        return ""
    today, born = local_date(now), file.birth_date
    return age_words(today.year - born.year - ((today.month, today.day) < (born.month, born.day)))


def _fact(fact: Fact) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(9))
    line.addWidget(Picture(fact.icon, fact.colour if fact.colour != "ink" else "ink2", 17), 0, _TOP)
    line.addWidget(Label(fact.words, "body" if fact.colour == "red" else "control", fact.colour, wrap=True), 1)
    return row


def _pair(when: str, words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(10))
    first = Label(when, "small", "ink2")
    first.setMinimumWidth(theme.px(40))
    line.addWidget(first, 0, _TOP)
    line.addWidget(Label(words, "control", wrap=True), 1)
    return row


def _fill(part: QWidget, lines: list[QWidget], gap: int) -> None:
    """Put ``lines`` in the place of those that were there."""
    column = part.layout()
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        old.hide()
        old.deleteLater()
    column.setSpacing(gap)
    for line in lines:
        column.addWidget(line)
    part.setVisible(bool(lines))


_TOP = Qt.AlignmentFlag.AlignTop
