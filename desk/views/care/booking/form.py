"""新预约: when, for whom, and how it was asked for; the places are held while the form is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.care import Way, way_text
from desk.services.bookings import Done, Held, Opening, Problem, Refused
from desk.services.cards.scanning import ScanAnswer
from desk.services.care import ServiceRow
from desk.services.meals import DietRow
from desk.services.residents import ResidentFile
from desk.views import theme
from desk.views.care.acts import TOUCHES
from desk.views.care.booking import jobs
from desk.views.care.booking.holding import Holding
from desk.views.care.booking.openings import OpeningBox
from desk.views.care.booking.person_row import PersonRow
from desk.views.care.booking.time_row import TimeRow
from desk.views.focus import tab_through
from desk.views.form import FormDialog, line
from desk.views.kit import Button, Label, Option, Scroll, Segmented
from desk.views.page import Tools
from desk.views.persons.pick import PersonPick
from desk.views.pressing import press_with
from desk.words import translate

WIDE, INSIDE, LEAST = 700, 280, 90
BESIDES = 480
"""The height of everything but the people, with what stands in the way told below them, px at scale 1.0."""

CALM_MS = 150
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_PLACE = frozenset({"FULL", "CLOSED", "OVER"})
_OF_THE_TIME = _NO_PLACE | {"AFTER_CUT_OFF"}
"""What is said of the time once, and not of each person."""


class BookingForm(FormDialog):
    """``saved`` with the :class:`Done` of each person. ``services`` are those of the board.

    Enter on a person found takes them, Enter again books. Several people are booked together or not at all.
    """

    TOUCHES: ClassVar[frozenset[str]] = TOUCHES

    def __init__(
        self, tools: Tools, parent: QWidget, services: Sequence[ServiceRow], sitting_id: int | None, day: date
    ) -> None:
        super().__init__(
            tools, "bookings.book", translate("care_form", "New booking"), parent, icon="plus-bold",
            yes=translate("care_form", "Book"),
        )  # fmt: skip
        self.setAccessibleName(self.windowTitle())
        self.store_button.set_key("Enter")
        self.setFixedWidth(theme.px(WIDE))
        self.time = TimeRow(services, sitting_id, day)
        self.holding = Holding(tools.worker, parent)
        self.people: list[PersonRow] = []
        self._diets: tuple[DietRow, ...] = ()
        self._asked: set[int] = set()
        self._insists = False
        self._handed: Held | None = None
        self._stores_next = False
        self._late: list[str] = []
        self.person = PersonPick(tools, self)
        self.held = Label("", "small", "ink2")
        self.openings = OpeningBox()
        self.way = Segmented(
            [Option(way, way_text(way)) for way in (Way.DESK, Way.PHONE)],
            translate("care_form", "How it was asked for"),
        )
        self.reason = line("", translate("care_form", "why, as written into the history"))
        self.line_button = Button(translate("care_form", "Put in line"), key="Alt+W")
        self.line_button.setAutoDefault(False)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._lay_out()
        self._connect()
        self._second.start()
        self._read_diets()
        self._hold()
        self.person.focus()

    def _lay_out(self) -> None:
        px = theme.px
        self.add("time", translate("care_form", "When"), self.time, wide=True)
        self.fields["time"].set_hint(" ")
        self._rows, self._mates = QVBoxLayout(), QHBoxLayout()
        self._rows.setSpacing(px(8))
        self._mates.setSpacing(px(6))
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, px(4), 0)
        whole.setSpacing(px(8))
        whole.addLayout(self._rows)
        whole.addLayout(self._mates)
        whole.addWidget(self.person)
        whole.addStretch(1)
        self._scroll = Scroll(inside)
        room = self.parentWidget().window().height() - px(BESIDES)
        self._scroll.setFixedHeight(min(px(INSIDE), max(px(LEAST), room)))
        self.add("people", translate("care_form", "Who"), self._scroll, wide=True)
        self.add("way", translate("care_form", "How it was asked for"), self.way)
        self.add("reason", translate("care_form", "The kitchen has counted: why"), self.reason)
        self.fields["reason"].hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, self.openings)
        foot = column.itemAt(column.count() - 1).layout()
        assert isinstance(foot, QHBoxLayout)
        foot.insertWidget(0, self.held)
        foot.insertWidget(foot.count() - 1, self.line_button)
        self.line_button.hide()

    def _connect(self) -> None:
        self.time.changed.connect(self._time_changed)
        self.person.decided.connect(self._decided)
        self.person.edited.connect(self._typed)
        self.holding.changed.connect(self._held)
        self.holding.refused.connect(self._not_held)
        self.openings.taken.connect(self._take)
        self.line_button.clicked.connect(self.put_in_line)
        self._calm.timeout.connect(self._judge)
        self._second.timeout.connect(self.tell_time)
        press_with(self.line_button, "Alt+W")
        press_with(self.person.new, "Ctrl+N")

    # The places

    def _places(self) -> int:
        return max(1, sum(row.values(insist=False).portions for row in self.people))

    def _hold(self) -> None:
        """Hold as many places as are asked for, at the time that is chosen."""
        sitting, day = self.time.sitting(), self.time.day()
        if sitting is None or day is None:
            self.holding.release()
            self._show_held()
            return
        self.holding.ask(sitting.sitting_id, day, self._places())

    def _held(self) -> None:
        self.openings.clear()
        self.line_button.hide()
        self.fields["time"].clear()
        self._show_held()
        self._calm.start()
        QTimer.singleShot(0, self.fit)
        if self._stores_next and not self.holding.is_asking:
            self._stores_next = False
            super().store()

    def _not_held(self, error: DeskError) -> None:
        self._stores_next = False
        self.store_button.set_busy(False)
        self._show_held()
        if isinstance(error, Refused):
            self._refuse(error.problems, error.openings)
        else:
            self.tell_trouble(error.text)

    def tell_time(self) -> None:
        """How long the places are still held; when that is over they are given back."""
        if self.holding.lapse():
            self.fields["time"].set_warning(
                translate("care_form", "The places were held long enough and are free again; booking tries anew.")
            )
        self._show_held()

    def _show_held(self) -> None:
        left = self.holding.left()
        if left is None or left <= timedelta():
            self.held.setText("")
            return
        seconds = int(left.total_seconds())
        places = len(self.holding.held.booking_ids) if self.holding.held is not None else 0
        clock = f"{seconds // 60}:{seconds % 60:02d}"
        self.held.setText(translate("care_form", "{n} held for {clock}", n=places, clock=clock))

    def _time_changed(self) -> None:
        self._late = []
        self.openings.clear()
        self.line_button.hide()
        self.trouble.hide()
        service = self.time.service()
        for row in self.people:
            if service is not None and row.service_id != service.service_id:
                self._read_about(row.about.file.resident_id)
        self._hold()

    # People

    def _read_diets(self) -> None:
        look = self._tools.worker.look
        look(jobs.kinds_of_meals, "meals.diets", done=self._know_diets, failed=self._tell)

    def _know_diets(self, rows: tuple[DietRow, ...]) -> None:
        self._diets = rows

    def choose(self, resident_id: int) -> None:
        """Somebody for the form: the first one, or one more."""
        self._decided(resident_id)

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A card: its holder is one of those who are booked."""
        if answer.person is not None:
            self.person.decide(answer.person)
        return answer.person is not None

    def _decided(self, resident_id: int) -> None:
        if resident_id in self._asked:
            self.person.clear()
            return
        self._read_about(resident_id)

    def _read_about(self, resident_id: int) -> None:
        service, day = self.time.service(), self.time.day()
        if service is None or day is None:
            return
        self._asked.add(resident_id)
        self._tools.worker.look(
            partial(
                jobs.about, resident_id=resident_id, service_id=service.service_id, kind=service.kind, day=day
            ),
            "bookings.about", done=self._know, failed=partial(self._unknown, resident_id),
        )  # fmt: skip

    def _unknown(self, resident_id: int, error: DeskError) -> None:
        """Who could not be read is not in the form, and can be chosen again."""
        if all(row.about.file.resident_id != resident_id for row in self.people):
            self._asked.discard(resident_id)
            self.person.clear()
        self._tell(error)

    def _know(self, about: jobs.About) -> None:
        service = self.time.service()
        if service is None:
            return
        row = PersonRow(about, service, self._diets, self)
        same = next((n for n, each in enumerate(self.people) if _is(each, about.file)), None)
        if same is not None:
            self._drop(self.people.pop(same))
            self.people.insert(same, row)
        else:
            self.people.append(row)
        self._rows.insertWidget(self.people.index(row), row)
        row.edited.connect(self._changed)
        row.gone.connect(partial(self._remove, row))
        self.person.clear()
        self.fields["people"].clear()
        self._show_mates()
        QTimer.singleShot(0, self._bring_last)
        self._hold()
        self.store_button.setFocus()

    def _bring_last(self) -> None:
        """Show who was added last, once the row has its place."""
        if self.people:
            self._scroll.ensureWidgetVisible(self.people[-1])

    def _remove(self, row: PersonRow) -> None:
        self._asked.discard(row.about.file.resident_id)
        self.people.remove(row)
        self._drop(row)
        self._show_mates()
        self._hold()
        self.person.focus()

    def _drop(self, row: PersonRow) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_mates(self) -> None:
        """Whoever lives in the same household can be added with one press; Tab goes from top to bottom."""
        while (item := self._mates.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        mates: list[QWidget] = []
        for member in self.people[0].about.file.household[:4] if self.people else ():
            if member.resident_id not in self._asked:
                words = translate("care_form", "Also {name}", name=member.name)
                button = Button(words, small=True, icon="user-plus")
                button.clicked.connect(partial(self._add_mate, member.resident_id))
                self._mates.addWidget(button)
                mates.append(button)
        self._mates.addStretch(1)
        tab_through([self.time, *self.people, *mates, self.person, self.way, self.reason])

    def _add_mate(self, resident_id: int) -> None:
        self._decided(resident_id)

    def _typed(self) -> None:
        self.holding.keep()

    def _changed(self) -> None:
        """Something is asked for otherwise: other places, or only judged anew."""
        self._insists = False
        held = self.holding.held
        if held is None or len(held.booking_ids) != self._places():
            self._hold()
        else:
            self.holding.keep()
            self._calm.start()

    # What speaks against it

    def _judge(self) -> None:
        sitting, day = self.time.sitting(), self.time.day()
        if sitting is None or day is None or not self.people:
            return
        self._tools.worker.look(
            partial(
                jobs.judge, people=[row.values(insist=False) for row in self.people], sitting_id=sitting.sitting_id,
                day=day, held=self.holding.held,
            ),
            "bookings.problems", done=self._judged, failed=self._tell, replaces="care-judge",
        )  # fmt: skip

    def _judged(self, found: tuple[tuple[Problem, ...], ...]) -> None:
        if len(found) != len(self.people):
            return
        for row, problems in zip(self.people, found, strict=True):
            row.show_problems([each for each in problems if each.key not in _OF_THE_TIME])
        self._late = list({each.text: each for problems in found for each in problems if each.key == "AFTER_CUT_OFF"})
        if self._late:
            self.fields["time"].set_warning("\n".join(self._late))
        self._show_word()

    def _all(self) -> list[Problem]:
        return [each for row in self.people for each in row.problems]

    def _show_word(self) -> None:
        """What the button says: with warnings that may pass, that it is done all the same."""
        problems = self._all()
        self._insists = bool(problems or self._late) and all(each.warning for each in problems)
        self.store_button.setText(
            translate("care_form", "Book all the same") if self._insists else translate("care_form", "Book")
        )

    def _refuse(self, problems: Sequence[Problem], openings: Sequence[Opening]) -> None:
        """Beside each person what is said of them; what is said of the time with what could be had instead."""
        for row in self.people:
            own = [each for each in problems if each.resident_id == row.about.file.resident_id]
            row.show_problems([each for each in own if each.key not in _OF_THE_TIME])
        late = [each.text for each in problems if each.key == "AFTER_CUT_OFF"]
        if late:
            self._late = late
            self.fields["time"].set_warning("\n".join(dict.fromkeys(late)))
        rest = [each for each in problems if each.key in _NO_PLACE or each.resident_id is None]
        if rest:
            self.openings.tell(list(dict.fromkeys(each.text for each in rest)), openings)
        self.line_button.setVisible(any(each.key == "FULL" for each in problems))
        self._show_word()
        QTimer.singleShot(0, self.fit)

    def _take(self, opening: Opening) -> None:
        self.time.choose(opening.sitting_id, opening.day)

    # Doing

    def store(self) -> None:
        """Enter: book, once the places are held that are just being asked for. Nobody chosen yet: to the find box."""
        if not self.store_button.isEnabled():
            return
        if not self.people:
            self.fields["people"].set_problem(translate("care_form", "Please choose who it is for."))
            self.person.focus()
            return
        if not all(row.is_clear() for row in self.people):
            return
        if self.holding.is_asking:
            self._stores_next = True
            self.store_button.set_busy(True)
        else:
            super().store()

    def work(self) -> Callable[[Any], Any]:
        sitting, day = self.time.sitting(), self.time.day()
        assert sitting is not None
        self._handed = self.holding.held
        return partial(
            jobs.book, people=[row.values(insist=self._insists) for row in self.people], held=self._handed,
            sitting_id=sitting.sitting_id, day=day, way=self._way(), reason=self.reason.text(),
        )  # fmt: skip

    def put_in_line(self) -> None:
        """Alt+W: wait for a place."""
        sitting, day = self.time.sitting(), self.time.day()
        if not self.people or sitting is None or day is None:
            self.store()
            return
        self.holding.release()
        self._handed = None
        self.store_button.set_busy(True)
        self._tools.worker.run(
            partial(
                jobs.wait, people=[row.values(insist=True) for row in self.people], sitting_id=sitting.sitting_id,
                day=day, way=self._way(),
            ),
            "bookings.wait", done=self._stored, failed=self._failed, touched=self.TOUCHES,
        )  # fmt: skip

    def _way(self) -> Way:
        return Way(str(self.way.value()))

    def _stored(self, row: tuple[Done, ...]) -> None:
        self.holding.taken(self._handed)
        super()._stored(row)

    def _failed(self, error: DeskError) -> None:
        if isinstance(error, Refused):
            self.store_button.set_busy(False)
            self._refuse(error.problems, error.openings)
            return
        if isinstance(error, Rejected) and "reason" in error.fields:
            self.fields["reason"].show()
        super()._failed(error)

    def _tell(self, error: DeskError) -> None:
        self.tell_trouble(error.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.person.is_new() and event.key() in ENTER:
            return  # belongs to the short form of a newcomer
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Closed either way: what is held and not booked goes back."""
        self._second.stop()
        self.holding.end()
        super().done(result)


def _is(row: PersonRow, file: ResidentFile) -> bool:
    return row.about.file.resident_id == file.resident_id
