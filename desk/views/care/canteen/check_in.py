"""Check-in at the canteen, by keys alone: scan a card or type a name, Enter hands out. Twice never counts twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.accounts import Method
from desk.rules.care import DONE
from desk.rules.identity import age
from desk.rules.money import yuan_text
from desk.rules.times import clock_text
from desk.services import bookings, fees, meals
from desk.services.bookings import Refused
from desk.services.cards.scanning import ScanAnswer
from desk.services.meals import CheckedIn, Guest, Plate, SittingOfDay
from desk.services.search import Hit
from desk.views import theme
from desk.views.care.canteen.plate import PlateLine
from desk.views.care.wording import near_day_words
from desk.views.focus import FocusRing
from desk.views.kit import (
    Avatar,
    Button,
    Card,
    FindEdit,
    Label,
    Pill,
    Shape,
    is_plain_enter,
    sheet_column,
    sheet_foot,
    sheet_head,
)  # fmt: skip
from desk.views.page import Tools
from desk.views.persons.finder import Finder
from desk.views.wording import about_words
from desk.words import translate

WIDTH = 620
TOUCHES = meals.TOUCHES | bookings.TOUCHES | fees.TOUCHES
_CARD_FROM = 4
"""So many digits without a letter are the number of a card."""


class CheckInDialog(QDialog):
    """One guest after the other. ``guest`` is who stands at the counter, None: the next one is awaited."""

    def __init__(self, tools: Tools, sitting: SittingOfDay, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._sitting, self._day = tools, sitting, day
        title = translate("canteen", "Check-in: {meal}", meal=sitting.name)
        self.setWindowTitle(title)
        self.ring = FocusRing(self)
        self.guest: Guest | None = None
        self._steps: tuple[int, ...] = ()
        self._giving: Plate | None = None
        self._owed = 0
        self.served = 0
        self.find = FindEdit(translate("canteen", "Scan the card, or type name, pinyin letters, phone"), look="big")
        self.card = Card("well", margins=(16, 12, 16, 12), gap=8)
        self.avatar, self.name = Avatar(size=44), Label("", "display", elide=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.about = Label("", "body", "ink2")
        self.warning = Card("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.warning_words = Label("", "strong", "red", wrap=True)
        self.minds = Label("", "body", "ink2", wrap=True)
        self.plates = QVBoxLayout()
        self.due = Label("", "h1")
        self.state = Pill()
        self.trouble = Card("warn", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.trouble_words = Label("", "body", "amber", wrap=True)
        self.back = Button(translate("canteen", "Close"), key="Esc")
        self.undo = Button(translate("canteen", "Take back"), key="Ctrl+Z")
        self.give = Button(translate("canteen", "Somebody else gets it"), key="F7")
        self.cash = Button(translate("canteen", "Cash"), key="F9")
        self.code = Button(translate("canteen", "By code"), key="F10")
        self.hand = Button(translate("canteen", "Hand out"), kind="primary", key="Enter")
        self._build(title)
        self.finder = Finder(tools.worker, self.find, self)
        self._connect()
        self._wait()

    def _build(self, title: str) -> None:
        px = theme.px
        self.setFixedWidth(px(WIDTH))
        head = sheet_head("fork-knife", title)
        head.addWidget(Label(near_day_words(self._day, self._day), "small", "ink2"))
        head.addWidget(self.state)
        who = QHBoxLayout()
        who.setSpacing(px(12))
        who.addWidget(self.avatar)
        who.addWidget(self.name)
        who.addWidget(self.about, 1)
        who.addWidget(self.due)
        self.card.body.addLayout(who)
        self.warning.body.addWidget(Shape("triangle", "red", 20), 0, Qt.AlignmentFlag.AlignTop)
        self.warning.body.addWidget(self.warning_words, 1)
        self.card.body.addWidget(self.warning)
        self.card.body.addWidget(self.minds)
        self.card.body.addLayout(self.plates)
        self.trouble.body.addWidget(Shape("clock", "amber", 18), 0, Qt.AlignmentFlag.AlignTop)
        self.trouble.body.addWidget(self.trouble_words, 1)
        column = sheet_column(self, head)
        for each in (self.find, self.trouble, self.card):
            column.addWidget(each)
        column.addLayout(sheet_foot(self.back, self.undo, self.give, self.cash, self.code, self.hand))
        for button in (self.undo, self.give, self.cash, self.code, self.hand):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.find.installEventFilter(self)  # after the finder: asked before it, for the numbers of cards
        self.find.textEdited.connect(self._typed)
        self.finder.chosen.connect(self._chosen)
        self.back.clicked.connect(self.step_back)
        self.hand.clicked.connect(self.hand_out)
        self.give.clicked.connect(self.begin_giving)
        self.undo.clicked.connect(self.take_back)
        self.cash.clicked.connect(partial(self.pay, Method.CASH))
        self.code.clicked.connect(partial(self.pay, Method.CODE))

    # Who it is

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        text = self.find.text().strip()
        if not text and _is_undo(event):  # else the line takes back what was typed
            self.undo.click()
            return True
        if is_plain_enter(event):
            if text.isdigit() and len(text) >= _CARD_FROM:
                self.finder.close()
                self._read(card=text)
                return True
            if not text and self.guest is not None:
                self.hand_out()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = {Qt.Key.Key_F7: self.give, Qt.Key.Key_F9: self.cash, Qt.Key.Key_F10: self.code}
        button = buttons.get(Qt.Key(event.key()))
        if button is not None:
            if not button.isHidden():
                button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.step_back()
        elif _is_undo(event):
            self.undo.click()
        elif is_plain_enter(event):
            self.hand.click()
        else:
            super().keyPressEvent(event)

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A card was scanned: the next guest, whatever has the focus."""
        if answer.person is not None:
            self.finder.close()
            self._read(resident_id=answer.person)
        return answer.person is not None

    def _typed(self) -> None:
        self.trouble.hide()

    def _chosen(self, hit: Hit) -> None:
        self._read(resident_id=hit.subject_id)

    def _read(self, *, card: str = "", resident_id: int | None = None) -> None:
        work = partial(
            meals.guest, sitting_id=self._sitting.sitting_id, day=self._day, card=card, resident_id=resident_id
        )
        self._tools.worker.look(
            work, "meals.guest", done=self._found, failed=self._tell, replaces="meals-guest"
        )  # fmt: skip

    def _found(self, guest: Guest) -> None:
        if self._giving is not None and self.guest is not None:
            self._give_to(guest)
            return
        self._steps, self._owed = (), 0
        self.show_guest(guest)

    def show_guest(self, guest: Guest) -> None:
        """Who it is, what they get, what they must not have, and what is to pay."""
        self.guest = guest
        self.find.clear()
        self.finder.close()
        self.card.show()
        self.avatar.set_name(guest.name)
        self.name.setText(guest.name)
        years = age(guest.birth_date, self._day) if guest.birth_date is not None else None
        self.about.setText(about_words(guest.sex, years))
        self._show_warning(guest)
        self._show_plates(guest.plates)
        self._show_due(guest)
        self._tell_state(guest)
        self._offer()
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        """What can be done now."""
        guest, owes = self.guest, self._owed > 0
        self.hand.setEnabled(guest is not None and bool(guest.open))
        self.give.setEnabled(guest is not None and bool(guest.plates))
        self.give.setVisible(not owes)
        for button in (self.cash, self.code):
            button.setVisible(owes)
        self.undo.setEnabled(bool(self._steps or _done(guest)))

    def _show_warning(self, guest: Guest) -> None:
        eats, between = guest.eats, translate("kitchen", ", ")
        allergies = (*eats.allergies, *eats.on_file)
        words = translate("kitchen", "Allergic: {what}", what=between.join(allergies)) if allergies else ""
        dishes = "\n".join(each.text for each in guest.cautions)
        self.warning_words.setText("\n".join(filter(None, (words, dishes))))
        self.warning.setVisible(bool(allergies or guest.cautions))
        told = between.join((*eats.avoid, *filter(None, (eats.note,))))
        self.minds.setText(translate("canteen", "Leaves out: {what}", what=told) if told else "")
        self.minds.setVisible(bool(told))

    def _show_plates(self, plates: Sequence[Plate]) -> None:
        while (item := self.plates.takeAt(0)) is not None:
            widget = item.widget()
            widget.hide()
            widget.deleteLater()
        for plate in plates:
            self.plates.addWidget(PlateLine(plate))
        if not plates:
            self.plates.addWidget(Label(translate("canteen", "Nothing is booked for this meal."), "strong", "amber"))

    def _show_due(self, guest: Guest) -> None:
        due = self._owed or guest.due
        if not guest.open and not self._owed:
            self.due.setText("")
        elif due is None:
            self.due.setText(translate("canteen", "no price set"))
        elif due == 0:
            self.due.setText(translate("canteen", "nothing to pay"))
        else:
            self.due.setText(translate("canteen", "to pay {amount}", amount=yuan_text(due)))
        self.due.set_look(c="ink" if due else "ink2")

    def _tell_state(self, guest: Guest) -> None:
        if guest.open:
            self.state.set_pill(translate("canteen", "{n} to hand out", n=len(guest.open)), "blue", "half")
        elif guest.served_at is not None and guest.plates:
            at = clock_text(guest.served_at)
            self.state.set_pill(translate("canteen", "had it at {clock}", clock=at), "amber", "clock")
        else:
            self.state.set_pill(translate("canteen", "nothing booked"), "grey", "dash")
        self.state.show()

    def _wait(self) -> None:
        """For the next one."""
        self.guest = None
        self.card.hide()
        self.trouble.hide()
        self.state.set_pill(translate("canteen", "{n} served here", n=self.served), "green", "tick")
        self._owed = 0
        self._offer()
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    # Handing out

    def hand_out(self) -> None:
        """Enter: everything that is open for this guest."""
        guest = self.guest
        if guest is None or not guest.open or not self.hand.isEnabled():
            return
        self.hand.set_busy(True)
        work = partial(meals.check_in, booking_ids=[plate.booking_id for plate in guest.open])
        self._tools.worker.run(
            work, "meals.check_in", done=partial(self._handed_out, guest), failed=self._failed, touched=TOUCHES
        )  # fmt: skip

    def _handed_out(self, guest: Guest, done: CheckedIn) -> None:
        self.hand.set_busy(False)
        self._giving = None
        self._steps = done.step_ids
        self._owed = (guest.due or 0) if done.step_ids else 0
        self.served += bool(done.step_ids)
        self.show_guest(done.guest)
        if done.step_ids:
            self.state.set_pill(translate("canteen", "handed out"), "green", "tick")

    def pay(self, method: Method, _checked: bool = False) -> None:
        """F9, F10: what was handed out just now is paid."""
        guest = self.guest
        if guest is None or self._owed <= 0:
            return
        for button in (self.cash, self.code):
            button.set_busy(True)
        work = partial(
            fees.pay, resident_id=guest.resident_id, amount=self._owed, method=method, note=self._sitting.name,
            key=f"meal-{self._steps[0]}" if self._steps else None,
        )  # fmt: skip
        self._tools.worker.run(work, "fees.pay", done=self._paid, failed=self._failed, touched=TOUCHES)

    def _paid(self, _: object) -> None:
        for button in (self.cash, self.code):
            button.set_busy(False)
        self.due.setText(translate("canteen", "paid {amount}", amount=yuan_text(self._owed)))
        self._owed = 0
        self._offer()
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Ctrl+Z: what was handed out just now; what was handed out before needs a reason."""
        guest = self.guest
        if guest is None:
            return
        if self._steps:
            self.undo.set_busy(True)
            work = partial(meals.take_back, step_ids=self._steps)
            self._tools.worker.run(
                work, "meals.take_back", done=self._taken_back, failed=self._failed, touched=TOUCHES
            )  # fmt: skip
        elif _done(guest):
            self._tools.ask.ask_text(
                translate("canteen", "Take the meal of {name} back?", name=guest.name),
                translate("canteen", "What was counted or charged is taken back."), partial(self._refund, guest),
                label=translate("canteen", "Why"), yes=translate("canteen", "Take back"),
            )  # fmt: skip

    def _taken_back(self, _: None) -> None:
        self.undo.set_busy(False)
        self._steps = ()
        self.served -= 1
        if self.guest is not None:
            self._read(resident_id=self.guest.resident_id)

    def _refund(self, guest: Guest, reason: str | None) -> None:
        if reason is not None:
            self.undo.set_busy(True)
            work = partial(meals.refund, booking_ids=_done(guest), reason=reason)
            self._tools.worker.run(work, "meals.refund", done=self._refunded, failed=self._failed, touched=TOUCHES)

    def _refunded(self, guest: Guest) -> None:
        self.undo.set_busy(False)
        self._found(guest)

    # Somebody else

    def begin_giving(self) -> None:
        """F7: the next one who is found gets the first portion of this guest."""
        guest = self.guest
        if guest is None or not guest.plates:
            return
        self._giving = (guest.open or guest.plates)[0]
        self._say(translate("canteen", "Who gets the meal of {name}? Scan or type; Esc leaves it.", name=guest.name))
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_to(self, other: Guest) -> None:
        guest, plate = self.guest, self._giving
        assert guest is not None and plate is not None
        said = "\n".join(each.text for each in other.cautions)
        self._tools.ask.confirm(
            translate("canteen", "{other} gets the meal of {name}?", other=other.name, name=guest.name),
            said or translate("canteen", "The one is given back, the other booked and handed out."),
            partial(self._give, plate, other), yes=translate("canteen", "Give it"), danger=bool(said),
        )  # fmt: skip

    def _give(self, plate: Plate, other: Guest, yes: bool) -> None:
        self._giving = None
        self.trouble.hide()
        if not yes:
            return
        guest = self.guest
        self.give.set_busy(True)
        reason = translate("canteen", "Instead of {name}", name=guest.name if guest is not None else "")
        work = partial(
            meals.substitute, booking_id=plate.booking_id, resident_id=other.resident_id, reason=reason,
            insist=bool(other.cautions),
        )  # fmt: skip
        self._tools.worker.run(
            work, "meals.substitute", done=self._given, failed=self._failed, touched=TOUCHES
        )  # fmt: skip

    def _given(self, done: CheckedIn) -> None:
        self.give.set_busy(False)
        self._steps = ()  # two bookings were changed: it is corrected, not taken back
        self._owed = sum(plate.due or 0 for plate in done.guest.plates)
        self.served += 1
        self.show_guest(done.guest)
        self.state.set_pill(translate("canteen", "handed out"), "green", "tick")

    # Troubles

    def _failed(self, error: DeskError) -> None:
        for button in (self.hand, self.undo, self.give, self.cash, self.code):
            button.set_busy(False)
        self._offer()
        if isinstance(error, Refused):
            self._say("\n".join((error.text, *(each.text for each in error.problems))))
            return
        self._tell(error)

    def _tell(self, error: DeskError) -> None:
        self.find.selectAll()
        self._say(error.text)

    def _say(self, words: str) -> None:
        self.trouble_words.setText(words)
        self.trouble.show()

    def step_back(self) -> None:
        """Esc: first back from giving away and from a guest, then out; a desk that is locked closes at once."""
        if self._giving is not None:
            self._giving = None
            self.trouble.hide()
        elif self.guest is not None:
            self._steps = ()
            self._wait()
        else:
            self.reject()


def _done(guest: Guest | None) -> list[int]:
    """What was handed out to this guest."""
    return [plate.booking_id for plate in guest.plates if plate.state in DONE] if guest is not None else []


def _is_undo(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() == Qt.Key.Key_Z
