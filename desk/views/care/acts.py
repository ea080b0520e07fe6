"""What is done to a booking from the week board: asked where something must be said, told with the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import DeskError, Rejected, Stale
from desk.rules.care import BookingState, ServiceKind, Verb
from desk.rules.times import clock_text, moment_text
from desk.services import bookings
from desk.services.bookings import BookingFile, Done, Opening, Refused
from desk.views.ask import Line
from desk.views.care import loading
from desk.views.care.carrying import Carry
from desk.views.care.possible import Act
from desk.views.care.wording import long_day_words
from desk.views.notices import Action
from desk.views.page import Tools
from desk.words import translate

TOUCHES = bookings.TOUCHES | {"fees"}
Work = Callable[..., Any]


class Acts(QObject):
    """``done`` with the booking as it is now, ``refused`` when nothing came of an act, ``busy`` while one is under way.

    ``openers`` answer the next step of a kind of service in a state in their own way: a bath has its gate, a bag its
    tag. ``opens`` are acts that open something and change nothing by themselves.
    """

    done = Signal(object)
    refused = Signal()
    busy = Signal(bool)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self.steps: list[int] = []
        self.is_busy = False
        self.openers: dict[tuple[ServiceKind, BookingState], Callable[[BookingFile], object]] = {}
        self.opens: dict[Act, Callable[[BookingFile], object]] = {}

    # Acts on one booking

    def do(self, act: Act, file: BookingFile) -> None:
        """An act of the panel on ``file``; those that need a form are the page's."""
        key: dict[str, Any] = {"booking_id": file.booking_id, "version": file.version}
        if act is Act.NEXT:
            self._next(file, key)
        elif act is Act.CANCEL:
            self._ask_cancel(file, key)
        elif act is Act.NO_SHOW:
            self._ask_no_show(file, key)
        elif act in (Act.WAIVE, Act.CORRECT):
            self._ask_reason(act, file, key)
        elif act is Act.UNDO and file.undo_step_id is not None:
            self._take_back(file.undo_step_id)
        elif act in self.opens:
            self.opens[act](file)

    def _next(self, file: BookingFile, key: Mapping[str, Any]) -> None:
        opener = self.openers.get((file.kind, file.state))
        if Verb.SEAT in file.verbs:
            self.run(partial(bookings.seat, **key), "bookings.seat", translate("care_panel", "has a place now"))
        elif opener is not None:
            opener(file)
        elif file.state is BookingState.BOOKED:
            said = translate("care_panel", "is under way")
            self.run(partial(bookings.prepare, **key), "bookings.prepare", said)
        else:
            self.run(partial(bookings.fulfil, **key), "bookings.fulfil", translate("care_panel", "done"))

    def _ask_cancel(self, file: BookingFile, key: Mapping[str, Any]) -> None:
        in_time = self._tools.worker.clock() < file.free_until
        until = translate("care_panel", "Until {moment} this takes nothing.", moment=moment_text(file.free_until))
        late = translate("care_panel", "It was free until {moment}; now the rule for late cancelling holds.",
                         moment=moment_text(file.free_until))  # fmt: skip
        self._tools.ask.ask_lines(
            translate("care_panel", "Cancel {what} of {name}?", what=file.service, name=file.name),
            f"{when_words(file)}\n{until if in_time else late}",
            [Line("reason", translate("care_panel", "Why"), translate("care_panel", "asked for"))],
            partial(self._cancel, key),
            yes=translate("care_panel", "Cancel it"),
            no=translate("care_panel", "Leave it"),
        )

    def _cancel(self, key: Mapping[str, Any], answer: Mapping[str, str] | None) -> None:
        if answer is not None:
            work = partial(bookings.cancel, **key, reason=answer["reason"])
            self.run(work, "bookings.cancel", translate("care_panel", "cancelled"))

    def _ask_no_show(self, file: BookingFile, key: Mapping[str, Any]) -> None:
        self._tools.ask.confirm(
            translate("care_panel", "{name} did not come?", name=file.name),
            f"{when_words(file)}\n{translate('care_panel', 'The rule of the service says what that takes.')}",
            partial(self._no_show, key),
            yes=translate("care_panel", "Did not come"),
        )

    def _no_show(self, key: Mapping[str, Any], yes: bool) -> None:
        if yes:
            self.run(partial(bookings.no_show, **key), "bookings.no_show", translate("care_panel", "did not come"))

    def _ask_reason(self, act: Act, file: BookingFile, key: Mapping[str, Any]) -> None:
        if act is Act.WAIVE:
            title = translate("care_panel", "Waive {what} of {name}?", what=file.service, name=file.name)
            text = translate("care_panel", "Nothing is counted and nothing charged.")
        else:
            title = translate("care_panel", "Correct {what} of {name}?", what=file.service, name=file.name)
            text = translate("care_panel", "It was not done after all: what was counted or charged is taken back.")
        self._tools.ask.ask_text(
            title, f"{when_words(file)}\n{text}", partial(self._with_reason, act, key),
            label=translate("care_panel", "Why, as written into the history"), yes=title.rstrip("？?"),
        )  # fmt: skip

    def _with_reason(self, act: Act, key: Mapping[str, Any], reason: str | None) -> None:
        if reason is None:
            return
        if act is Act.WAIVE:
            work, said = partial(bookings.waive, **key, reason=reason), translate("care_panel", "waived")
            self.run(work, "bookings.waive", said)
        else:
            work, said = partial(bookings.correct, **key, reason=reason), translate("care_panel", "corrected")
            self.run(work, "bookings.correct", said)

    # Times

    def drop(self, carry: Carry) -> None:
        """A booking was put down at another time."""
        work = partial(
            bookings.move, booking_id=carry.booking_id, version=carry.version, sitting_id=carry.sitting_id,
            day=carry.day,
        )  # fmt: skip
        self.run(work, "bookings.move", translate("care_panel", "has another time"))

    def seat_waiting(self, booking_id: int) -> None:
        """Who waits first gets the free place."""
        work = partial(bookings.seat, booking_id=booking_id, version=None)
        self.run(work, "bookings.seat", translate("care_panel", "has a place now"))

    def move_waiting(self, booking_id: int, opening: Opening) -> None:
        """Who waits first gets a place at the nearest time that has one."""
        work = partial(
            bookings.move, booking_id=booking_id, version=None, sitting_id=opening.sitting_id, day=opening.day
        )
        self.run(work, "bookings.move", translate("care_panel", "has a place now"))

    def give_way(self, file: BookingFile, waiting: int, name: str, opening: Opening) -> None:
        """Who has the place is asked to take another time for somebody who waits."""
        when = f"{long_day_words(opening.day)} {clock_text(opening.starts_at)}"
        self._tools.ask.ask_text(
            translate("care_panel", "{name} gives way to {other}?", name=file.name, other=name),
            translate("care_panel", "{name} goes to {when}, {other} gets the place.", name=file.name, when=when,
                      other=name),
            partial(self._give_way, file, waiting, opening),
            label=translate("care_panel", "Why, as written into the history"),
            yes=translate("care_panel", "Give way"),
        )  # fmt: skip

    def _give_way(self, file: BookingFile, waiting: int, opening: Opening, reason: str | None) -> None:
        if reason is not None:
            work = partial(loading.give_way, booking=file, waiting=waiting, opening=opening, reason=reason)
            self.run(work, "bookings.move", translate("care_panel", "has the place now"))

    # Doing

    def run(self, work: Work, operation: str, said: str) -> None:
        """Do ``work``; what may be done all the same is asked, what needs a reason is asked for one."""
        self._set_busy(True)
        self._tools.worker.run(
            work, operation, done=partial(self._done, said), failed=partial(self._failed, work, operation, said),
            touched=TOUCHES,
        )  # fmt: skip

    def _set_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.busy.emit(busy)

    def _done(self, said: str, result: Done) -> None:
        self._set_busy(False)
        self.tell(result, f"{result.booking.name}  {result.booking.service}  {when_words(result.booking)}  {said}")

    def tell(self, result: Done, text: str) -> None:
        """Say what was done, with what followed from it, and keep the way back."""
        self.steps.append(result.step_id)
        words = "\n".join([text, *result.followed])
        action = Action(translate("care_panel", "Undo"), "", partial(self._take_back, result.step_id))
        self._tools.notices.tell(words, "warn" if result.followed else "good", action=action)
        self.done.emit(result.booking)

    def _failed(self, work: Work, operation: str, said: str, error: DeskError) -> None:
        self._set_busy(False)
        self.refused.emit()
        if isinstance(error, Refused) and error.problems and all(each.warning for each in error.problems):
            self._tools.ask.confirm(
                translate("care_panel", "Do it all the same?"),
                "\n".join(dict.fromkeys(each.text for each in error.problems)),
                partial(self._insist, work, operation, said),
                yes=translate("care_panel", "All the same"),
            )
        elif isinstance(error, Rejected) and set(error.fields) == {"reason"}:
            self._tools.ask.ask_text(
                error.fields["reason"], "", partial(self._give_reason, work, operation, said),
                label=translate("care_panel", "Why, as written into the history"),
            )  # fmt: skip
        else:
            self._tell_failed(error)

    def _insist(self, work: Work, operation: str, said: str, yes: bool) -> None:
        if yes:
            self.run(partial(work, insist=True), operation, said)

    def _give_reason(self, work: Work, operation: str, said: str, reason: str | None) -> None:
        if reason is not None:
            self.run(partial(work, reason=reason), operation, said)

    def _tell_failed(self, error: DeskError) -> None:
        words = [error.text]
        if isinstance(error, Refused):
            words = list(dict.fromkeys(each.text for each in error.problems)) or words
        self._tools.notices.tell("\n".join(words), "bad")
        if isinstance(error, Stale):
            self._tools.worker.touched.emit(TOUCHES)

    # The last act

    def undo(self) -> None:
        """Ctrl+Z: take back what was done here last."""
        if not self.steps:
            self._tools.notices.tell(translate("care_panel", "Nothing was done here that could be taken back."))
            return
        self._take_back(self.steps[-1])

    def _take_back(self, step_id: int) -> None:
        self._set_busy(True)
        self._tools.worker.run(
            partial(bookings.undo, step_id=step_id), "bookings.undo", done=partial(self._undone, step_id),
            failed=self._not_undone, touched=TOUCHES,
        )  # fmt: skip

    def _not_undone(self, error: DeskError) -> None:
        self._set_busy(False)
        self._tell_failed(error)

    def _undone(self, step_id: int, result: Done) -> None:
        self._set_busy(False)
        self.steps = [each for each in self.steps if each != step_id]
        text = translate("care_panel", "{name}: as it was before", name=result.booking.name)
        self._tools.notices.tell("\n".join([text, *result.followed]), "good")
        self.done.emit(result.booking)


def when_words(file: BookingFile) -> str:
    """周四 11月19日 10:00."""
    return f"{long_day_words(file.day)} {clock_text(file.starts_at)}"
