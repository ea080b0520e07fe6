"""A booking in the hand (改期): where it comes from, over which cell it is, and what is in the way there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desk.rules.times import at_local
from desk.services.bookings.rows import BookingFile
from desk.views.care.sheet import Sheet, Spot
from desk.words import translate


@dataclass(slots=True)
class Carry:
    """A booking on its way to another sitting of its service or another day."""

    booking_id: int
    version: int
    service_id: int
    name: str
    from_sitting: int
    from_day: date
    sitting_id: int
    day: date
    by_keys: bool

    def is_home(self) -> bool:
        """Whether it is where it came from."""
        return (self.sitting_id, self.day) == (self.from_sitting, self.from_day)

    def spot(self, sheet: Sheet) -> Spot | None:
        """The cell it is over; None in another week."""
        return sheet.spot_of(self.sitting_id, self.day)

    def put(self, sheet: Sheet, spot: Spot) -> bool:
        """Carry it to a cell; not to that of another service."""
        line = sheet.lines[spot.line]
        if line.service.service_id != self.service_id:
            return False
        self.sitting_id, self.day = line.sitting.sitting_id, sheet.days[spot.column]
        return True

    def problem(self, sheet: Sheet) -> str:
        """What is in the way at the cell it is over; empty where it can be put down."""
        spot = self.spot(sheet)
        if spot is None or self.is_home():
            return ""
        cell = sheet.cell(spot)
        if self.day < sheet.today or _is_over(sheet, spot):
            return translate("care_board", "that time is over")
        if not cell.open:
            return cell.reason or translate("care_board", "not open on that day")
        if cell.booked >= cell.capacity:
            return translate("care_board", "that time is full")
        return ""


def take(file: BookingFile, *, by_keys: bool) -> Carry:
    """Take a booking in the hand."""
    return Carry(
        file.booking_id, file.version, file.service_id, file.name, file.sitting_id, file.day, file.sitting_id,
        file.day, by_keys,
    )  # fmt: skip


def _is_over(sheet: Sheet, spot: Spot) -> bool:
    return ends_at(sheet, spot) <= sheet.week.now


def ends_at(sheet: Sheet, spot: Spot) -> datetime:
    """The moment at which a cell is over."""
    minutes = sheet.lines[spot.line].sitting.ends
    return at_local(sheet.days[spot.column], time()) + timedelta(minutes=minutes)
