"""What a booking does to the ledger of counts: one use is reserved, consumed or released. For services.

Each verb looks at what the lines of the booking say, so that doing it twice changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking
from desk.models.packages import PackageEntry, PackageGrant, ServicePackage
from desk.rules.packages import EntryKind, Pot
from desk.rules.times import long_date_text
from desk.services.packages import ledger
from desk.words import translate


def reserve(session: Session, booking: Booking, grant_id: int) -> None:
    """Reserve a use of the package for ``booking``, which is flushed and counts from it from now on.

    DeskError when nothing is left, the package does not hold on that day, or is another resident's.
    """
    grant = ledger.held_grant(session, grant_id)
    if _pots(_entries(session, booking.id))[Pot.RESERVED]:
        return
    refuse_unfit(session, grant, booking)
    if not ledger.holds(session, grant_id, booking.service_id).free:
        raise DeskError(nothing_left(session, grant))
    booking.grant_id = grant_id
    ledger.write(session, grant, booking.service_id, EntryKind.RESERVE, booking_id=booking.id)


def consume(session: Session, booking: Booking) -> None:
    """The use that is reserved for ``booking`` is used up; nothing for what is paid by itself."""
    if booking.grant_id is None:
        return
    grant = ledger.held_grant(session, booking.grant_id)
    if _pots(_entries(session, booking.id))[Pot.RESERVED]:
        ledger.write(
            session, grant, booking.service_id, EntryKind.CONSUME, booking_id=booking.id, day=booking.day
        )  # fmt: skip


def release(session: Session, booking: Booking) -> None:
    """The use that is reserved for ``booking`` is free again; what is out of date by then expires with the rest."""
    if booking.grant_id is None:
        return
    grant = ledger.held_grant(session, booking.grant_id)
    if _pots(_entries(session, booking.id))[Pot.RESERVED]:
        ledger.write(session, grant, booking.service_id, EntryKind.RELEASE, booking_id=booking.id)


def reverse(session: Session, booking: Booking) -> None:
    """The use that ``booking`` used up is free again, by a line that takes the other one back.

    Whoever puts the booking back to where it was before reserves anew.
    """
    if booking.grant_id is None:
        return
    grant = ledger.held_grant(session, booking.grant_id)
    entries = _entries(session, booking.id)
    back = {entry.reverses_id for entry in entries}
    for entry in entries:
        if entry.kind == EntryKind.CONSUME and entry.id not in back:
            ledger.write(
                session, grant, entry.service_id, EntryKind.REVERSE, entry.count, booking_id=booking.id,
                reverses=entry, day=booking.day,
            )  # fmt: skip


def is_used(session: Session, booking: Booking) -> bool:
    """Whether ``booking`` has used up a use that was not given back."""
    return _pots(_entries(session, booking.id))[Pot.USED] > 0


def refuse_unfit(session: Session, grant: PackageGrant, booking: Booking) -> None:
    """DeskError unless the package is the resident's and holds on the day of the booking."""
    if grant.resident_id != booking.resident_id:
        raise DeskError(translate("packages", "This package is another resident's."))
    name = package_name(session, grant)
    on_trial = grant.trial_until is not None and grant.taken_on is None
    if on_trial and grant.trial_until is not None and booking.day >= grant.trial_until:
        raise DeskError(
            translate(
                "packages", "The trial of “{package}” is over on {day}: keep it or give it back first.", package=name,
                day=long_date_text(grant.trial_until),
            )
        )  # fmt: skip
    ends = min(grant.valid_until, grant.ended_on or grant.valid_until)
    if not grant.valid_from <= booking.day < ends:
        raise DeskError(
            translate(
                "packages", "“{package}” holds from {first} and is over on {last}.", package=name,
                first=long_date_text(grant.valid_from), last=long_date_text(ends),
            )
        )  # fmt: skip


def nothing_left(session: Session, grant: PackageGrant) -> str:
    """That the package holds no free use of the service."""
    return translate("packages", "Nothing of this is left in “{package}”.", package=package_name(session, grant))


def package_name(session: Session, grant: PackageGrant) -> str:
    """What the package is called."""
    return session.get_one(ServicePackage, grant.package_id).name


def _entries(session: Session, booking_id: int) -> Sequence[PackageEntry]:
    query = select(PackageEntry).where(PackageEntry.booking_id == booking_id)
    return session.scalars(query.order_by(PackageEntry.id)).all()


def _pots(entries: Sequence[PackageEntry]) -> Counter[Pot]:
    """Where the use of a booking is."""
    found = Counter[Pot]()
    for entry in entries:
        found[Pot(entry.target)] += entry.count
        found[Pot(entry.source)] -= entry.count
    return found
