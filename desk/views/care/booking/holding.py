"""The places that are held while a form is open: taken, kept, given back; it outlives the form until they are."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.errors import DeskError
from desk.services import bookings
from desk.services.bookings import Held
from desk.views.care.booking import jobs
from desk.work import Worker

SHORT = timedelta(minutes=5)
"""With less left than this, whatever is typed keeps the places longer."""


class Holding(QObject):
    """``changed`` when places are held or lost, ``refused`` with the error when they could not be had."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self.held: Held | None = None
        self._asked: tuple[int, date] | None = None
        self._time: tuple[int, date] | None = None
        self._ended = False
        self._pending = 0

    @property
    def is_asking(self) -> bool:
        """Whether places are asked for and the answer is not there yet."""
        return self._pending > 0

    def ask(self, sitting_id: int, day: date, places: int) -> None:
        """Hold so many places of a sitting on ``day`` instead of those held now."""
        self._asked = (sitting_id, day)
        self._pending += 1
        self._worker.run(
            partial(jobs.hold, old=self.held, sitting_id=sitting_id, day=day, places=places), "bookings.hold",
            done=partial(self._got, (sitting_id, day)), failed=self._not_got, touched={"care"},
        )  # fmt: skip

    def keep(self) -> None:
        """Somebody still types: keep the places, where their time runs short."""
        left = self.left()
        if self.held is not None and left is not None and timedelta() < left < SHORT:
            self._worker.run(
                partial(bookings.keep, held=self.held), "bookings.keep", done=self._kept, failed=self._lost_them
            )

    def left(self) -> timedelta | None:
        """How much longer the places are held; None while none are."""
        return self.held.until - self._now() if self.held is not None else None

    def lapse(self) -> bool:
        """Whether the time of the places is over; they are given back then."""
        left = self.left()
        if left is None or left > timedelta():
            return False
        self.release()
        return True

    def release(self) -> None:
        """Give the places back."""
        held, self.held, self._time = self.held, None, None
        if held is not None:
            self._worker.run(partial(bookings.release, held=held), "bookings.release", touched={"care"})

    def taken(self, held: Held | None) -> None:
        """``held`` are booked; others, that were asked for meanwhile, go back."""
        if self.held == held:
            self.held = self._time = None
        else:
            self.release()

    def end(self) -> None:
        """The form is closed: what is held, or is just being asked for, goes back."""
        self._ended = True
        self.release()

    def _now(self) -> datetime:
        now: datetime = self._worker.clock()
        return now

    def _got(self, time: tuple[int, date], held: Held) -> None:
        self._pending -= 1
        self.held, self._time = held, time
        if self._ended:
            self.release()
            return
        self.changed.emit()

    def _not_got(self, error: DeskError) -> None:
        self._pending -= 1
        if self._time != self._asked:
            self.release()  # those of another time are of no use any more
        if not self._ended:
            self.refused.emit(error)

    def _kept(self, held: Held) -> None:
        if self.held is not None:
            self.held = held
            self.changed.emit()

    def _lost_them(self, error: DeskError) -> None:
        self.held = self._time = None
        self.changed.emit()
