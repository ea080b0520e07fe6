"""What is done on the board itself: put elsewhere, longer or shorter, booked from the line, cleaned, taken back."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import DeskError, Stale
from desk.rules.beds import HERE, Condition, Phase, arrives, condition_text
from desk.rules.waiting import wishes_of
from desk.services import beds
from desk.services.beds import TOUCHES, Bar, BedRow, Done, PlaceInput, Refused
from desk.views.beds.board import BedBoard
from desk.views.beds.carrying import Carry, Grip
from desk.views.beds.keys import next_condition
from desk.views.beds.wishes import Wanted, Wish
from desk.views.beds.wording import short_span
from desk.views.notices import Action
from desk.views.page import Tools
from desk.words import translate


class Acts(QObject):
    """``done`` with the stay's key after each act, ``told`` with its file; the last one can be taken back with
    :meth:`undo`.
    """

    done = Signal(int)
    told = Signal(object)

    def __init__(self, tools: Tools, board: BedBoard) -> None:
        super().__init__(board)
        self._tools, self._board = tools, board
        self.last_step: int | None = None

    # What was carried

    def drop(self, carry: Carry) -> None:
        """Do what was let go; what it needs besides a bed and a time is asked for."""
        if carry.blockers:  # the board lets go only of what a head may release
            self._ask_release(carry)
            return
        self._go_on(carry)

    def _go_on(self, carry: Carry) -> None:
        bar = carry.bar
        if bar is not None and carry.grip is Grip.WHOLE and carry.at.bed_id != bar.bed_id and not is_booking(bar):
            self._ask_reason(carry)
            return
        self._run(carry, "")

    def _ask_release(self, carry: Carry) -> None:
        bed = self._bed(carry.at.bed_id)
        self._tools.ask.confirm(
            translate("beds_page", "Release the emergency bed {bed}?", bed=bed.text),
            translate(
                "beds_page", "{name} would have a bed that is kept free for emergencies. Your name is recorded.",
                name=carry.name,
            ),
            partial(self._release, carry),
            yes=translate("beds_page", "Release it"),
            icon="lightning-fill",
        )  # fmt: skip

    def _release(self, carry: Carry, yes: bool) -> None:
        if not yes or self._board.carry is not carry:
            self._board.put_back()
            return
        carry.release, carry.blockers = True, ()
        self._go_on(carry)

    def _ask_reason(self, carry: Carry) -> None:
        assert carry.bar is not None
        here, there = self._bed(carry.bar.bed_id).text, self._bed(carry.at.bed_id).text
        self._tools.ask.ask_text(
            translate("beds_page", "Move {name} from {here} to {there}", name=carry.name, here=here, there=there),
            "",
            partial(self._move, carry),
            label=translate("beds_page", "Why, as written into the history"),
            yes=translate("beds_page", "Move"),
            icon="swap",
        )

    def _move(self, carry: Carry, reason: str | None) -> None:
        if reason is None or self._board.carry is not carry:
            self._board.put_back()
            return
        self._run(carry, reason)

    def swap(self, carry: Carry, other: Bar) -> None:
        """Two who are here change beds, for a reason that is asked."""
        words = {"one": carry.name, "other": other.name}
        self._tools.ask.ask_text(
            translate("beds_page", "Swap the beds of {one} and {other}", **words),
            "",
            partial(self._swap, carry, other),
            label=translate("beds_page", "Why, as written into the history"),
            yes=translate("beds_page", "Swap beds"),
            icon="swap",
        )

    def _swap(self, carry: Carry, other: Bar, reason: str | None) -> None:
        bar = carry.bar
        if reason is None or bar is None or bar.stay_id is None or other.stay_id is None:
            self._board.put_back()
            return
        work = partial(
            beds.swap, stay_id=bar.stay_id, version=bar.version, other_id=other.stay_id, other_version=other.version,
            reason=reason,
        )  # fmt: skip
        said = translate("beds_page", "beds swapped")
        self._tools.worker.run(
            work, "beds.swap", done=partial(self._done, carry, said), failed=self._refused, touched=TOUCHES
        )  # fmt: skip

    def _run(self, carry: Carry, reason: str) -> None:
        work, operation = work_of(carry, reason)
        self._tools.worker.run(
            work, operation, done=partial(self._done, carry, _said(operation)), failed=self._refused, touched=TOUCHES
        )  # fmt: skip

    def _done(self, carry: Carry, said: str, result: Done) -> None:
        span = short_span(carry.at.starts_at, carry.at.ends_at)
        text = f"{result.stay.name}  {result.stay.bed}  {said}  {span}"
        self._board.put_back()
        self.tell(result, text)

    def tell(self, result: Done, text: str) -> None:
        """Say what was done, with what followed from it, and keep the way back."""
        self.last_step = result.step_id
        words = "\n".join([text, *result.followed])
        take_back = partial(self._take_back, result.step_id)
        action = Action(translate("beds_page", "Undo"), "", take_back)  # Ctrl+Z belongs to the page
        self._tools.notices.tell(words, "warn" if result.followed else "good", action=action)
        self.done.emit(result.stay.stay_id)
        self.told.emit(result.stay)

    def _refused(self, error: DeskError) -> None:
        if isinstance(error, Refused) and error.blockers and self._board.carry is not None:
            self._board.refuse(error.blockers, error.offers)
            return
        self._board.put_back()
        self._tools.notices.tell(error.text, "bad")
        if isinstance(error, Stale):
            self._tools.worker.touched.emit(TOUCHES)

    # The last act

    def undo(self) -> None:
        """Ctrl+Z: take the last act back, unless something is in the hand: that is put back first."""
        if self._board.carry is not None:
            self._board.put_back()
            return
        if self.last_step is None:
            self._tools.notices.tell(translate("beds_page", "Nothing was done here that could be taken back."))
            return
        self._take_back(self.last_step)

    def _take_back(self, step: int) -> None:
        if step == self.last_step:
            self.last_step = None
        self._tools.worker.run(
            partial(beds.undo, step_id=step), "beds.undo", done=self._undone, failed=self._not_undone, touched=TOUCHES
        )

    def _undone(self, result: Done) -> None:
        text = translate("beds_page", "{name}: as it was before", name=result.stay.name)
        self._tools.notices.tell("\n".join([text, *result.followed]), "good")
        self.done.emit(result.stay.stay_id)

    def _not_undone(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    # Beds

    def clean(self) -> None:
        """C: the bed under the cursor was cleaned, then looked at."""
        line = self._board.current_line()
        after = next_condition(line.bed.condition) if line is not None else None
        if line is None or after is None or not self._board.may_act:
            return
        self._tools.worker.run(
            partial(beds.set_condition, bed_id=line.bed.bed_id, version=line.bed.version, condition=after),
            "beds.set_condition", done=partial(self._cleaned, after), failed=self._not_undone, touched={"beds"},
        )  # fmt: skip

    def _cleaned(self, condition: Condition, bed: BedRow) -> None:
        self._tools.notices.tell(f"{bed.text}  {condition_text(condition)}", "good")

    def booking(self, bed: BedRow, day: date) -> Wish:
        """Somebody for an empty cell, from the check-in of that day on."""
        return Wish(Wanted.BOOK, bed=bed, starts_at=arrives(day))

    def _bed(self, bed_id: int) -> BedRow:
        assert self._board.sheet is not None
        return self._board.sheet.beds[bed_id]


def is_booking(bar: Bar) -> bool:
    """Whether all of a stay lies on one bed and is still to come: then its bed is changed like its dates."""
    return bar.state not in HERE and bar.first and bar.last


def work_of(carry: Carry, reason: str) -> tuple[Any, str]:
    """What to ask of the services for something that was let go, and the name of that act."""
    at, bar, waiting = carry.at, carry.bar, carry.waiting
    if waiting is not None:
        whole = wishes_of(waiting.wants).whole_room
        place = PlaceInput(at.bed_id, at.starts_at, at.ends_at, whole_room=whole, release=carry.release)
        return partial(beds.book, stay_id=waiting.stay_id, version=waiting.version, place=place), "beds.book"
    assert bar is not None and bar.stay_id is not None
    if carry.grip is Grip.WHOLE and at.bed_id != bar.bed_id and not is_booking(bar):
        at_once = bar.phase is Phase.CURRENT and at.starts_at == bar.starts_at
        when = None if at_once else at.starts_at if bar.phase is Phase.CURRENT else bar.starts_at
        return partial(
            beds.move, stay_id=bar.stay_id, version=bar.version, bed_id=at.bed_id, reason=reason, at=when,
            release=carry.release,
        ), "beds.move"  # fmt: skip
    if not bar.first:
        return partial(change_end, stay_id=bar.stay_id, version=bar.version, ends_at=at.ends_at), "beds.reschedule"
    return partial(
        beds.reschedule, stay_id=bar.stay_id, version=bar.version, starts_at=at.starts_at, ends_at=at.ends_at,
        bed_id=at.bed_id if at.bed_id != bar.bed_id else None, release=carry.release,
    ), "beds.reschedule"  # fmt: skip


def _said(operation: str) -> str:
    """What was done, in a word."""
    if operation == "beds.book":
        return translate("beds_page", "booked")
    return translate("beds_page", "moved") if operation == "beds.move" else translate("beds_page", "dates changed")


def change_end(session: Any, *, stay_id: int, version: int, ends_at: Any) -> Done:
    """Another end of a stay that lies on several beds: its beginning is on another one."""
    file = beds.stay(session, stay_id=stay_id)
    assert file.starts_at is not None
    done: Done = beds.reschedule(session, stay_id=stay_id, version=version, starts_at=file.starts_at, ends_at=ends_at)
    return done
