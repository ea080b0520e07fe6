"""Packages that residents get: granted, tried before they are paid for (先体验后付费), kept, given back, ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.fees import FeeEntry
from desk.models.packages import PackageEntry, PackageGrant, PackageItem, ServicePackage
from desk.models.residents import Resident
from desk.rules.eligibility import read, unmet
from desk.rules.fees import FeeKind
from desk.rules.packages import EntryKind, GrantState, Pot
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, staff_of, station_of
from desk.services.care.eligible import traits_of
from desk.services.fees import ledger as money
from desk.services.grids.meanwhile import gone
from desk.services.packages import ledger
from desk.services.packages.booking import package_name
from desk.services.packages.ending import expire
from desk.services.packages.reading import grant_row, state_of
from desk.services.packages.rows import Granted
from desk.services.residents.rows import Status
from desk.words import translate

LONGEST_NOTE = 200
MOST_AHEAD = 366
"""Days from today on within which a package may begin, and before today."""


def grant(
    session: Session,
    *,
    resident_id: int,
    package_id: int,
    valid_from: date | None = None,
    on_trial: bool = False,
    note: str = "",
) -> Granted:
    """Give a resident a package from ``valid_from`` on, by default today; its price is charged, after a trial later.

    On trial it holds only the uses of the trial, until the resident keeps it. Raises Rejected (``resident_id``,
    ``package_id``, ``valid_from``, ``on_trial``, ``text``).
    """
    require(session, Permission.CARE_WRITE)
    today = local_date(session.now)
    first = valid_from or today
    resident = money.held_resident(session, resident_id)
    package = session.get(ServicePackage, package_id)
    if package is None or package.station_id != station_of(session):
        raise gone()
    if faults := _faults(session, resident, package, first, on_trial, note):
        raise Rejected(faults)
    until = first + timedelta(days=package.valid_days)
    row = PackageGrant(
        station_id=package.station_id, resident_id=resident_id, package_id=package_id, granted_at=session.now,
        granted_by_id=staff_of(session), valid_from=first, valid_until=until, price=package.price or 0,
        trial_until=min(until, first + timedelta(days=package.trial_days or package.valid_days)) if on_trial else None,
        note=note.strip() or None,
    )  # fmt: skip
    session.add(row)
    session.flush()  # its key is what the lines name
    for item in package.items:
        count = min(item.count, package.trial_uses or item.count) if on_trial else item.count
        ledger.write(session, row, item.service_id, EntryKind.GRANT, count)
    return Granted(grant_row(session, row.id), 0 if on_trial else _charge(session, row))


def keep(session: Session, *, grant_id: int) -> Granted:
    """The resident keeps what was on trial: the rest of the uses is granted, and the price charged.

    DeskError when it is on no trial, or is over altogether.
    """
    require(session, Permission.CARE_WRITE)
    row = ledger.held_grant(session, grant_id)
    _refuse_unless_on_trial(session, row)
    row.taken_on = local_date(session.now)
    entries = ledger.entries_of(session, grant_id)
    for item in _items(session, row):
        had = _granted(entries, item.service_id)
        if item.count > had:
            ledger.write(session, row, item.service_id, EntryKind.GRANT, item.count - had)
    return Granted(grant_row(session, grant_id), _charge(session, row))


def give_back(session: Session, *, grant_id: int, reason: str) -> Granted:
    """End a package: what is free of it expires. After a trial it costs nothing; what was charged is not taken back.

    Rejected without a ``reason``; DeskError while bookings are reserved from it, or when it is over already.
    """
    require(session, Permission.CARE_WRITE)
    row = ledger.held_grant(session, grant_id)
    _end(session, row, _reason(reason))
    expire(session, row, reason.strip())
    return Granted(grant_row(session, grant_id))


def take_back(session: Session, *, grant_id: int, reason: str) -> Granted:
    """Take back a package that was granted wrongly: its lines are reversed, and the price with them.

    Only as long as nothing of it was used or is reserved: DeskError says so. Rejected without a ``reason``.
    """
    require(session, Permission.CARE_WRITE)
    row = ledger.held_grant(session, grant_id)
    text = _reason(reason)
    _end(session, row, text)
    entries = ledger.entries_of(session, grant_id)
    if any(Pot.USED in (entry.source, entry.target) for entry in entries):
        raise DeskError(translate("packages", "It has been used: end it instead."))
    back = {entry.reverses_id for entry in entries}
    for entry in entries:
        if entry.kind == EntryKind.GRANT and entry.id not in back:
            ledger.write(session, row, entry.service_id, EntryKind.REVERSE, entry.count, reverses=entry, text=text)
    _reverse_charge(session, row, text)
    return Granted(grant_row(session, grant_id))


def _faults(
    session: Session, resident: Resident, package: ServicePackage, first: date, on_trial: bool, note: str
) -> dict[str, str]:
    today, faults = local_date(session.now), {}
    if resident.status != Status.LIVING:
        faults["resident_id"] = translate("packages", "This resident has died or moved away.")
    if package.retired_on is not None and package.retired_on <= today:
        faults["package_id"] = translate("packages", "This package is no longer given.")
    elif against := unmet(read(package.eligible), traits_of(session, resident.id, first), first):
        words = translate("packages", ", ").join(against)
        faults["package_id"] = translate(
            "packages", "“{package}” is not for them: {why}.", package=package.name, why=words
        )
    if abs((first - today).days) > MOST_AHEAD:
        faults["valid_from"] = translate("packages", "Choose a day within a year of today.")
    if on_trial and package.trial_days is None and package.trial_uses is None:
        faults["on_trial"] = translate("packages", "This package can't be tried first.")
    if len(note.strip()) > LONGEST_NOTE:
        faults["text"] = translate("packages", "This is too long: {n} characters at most.", n=LONGEST_NOTE)
    return faults


def _reason(reason: str) -> str:
    if not reason.strip():
        raise Rejected({"reason": translate("beds", "Please say why.")})
    if len(reason.strip()) > LONGEST_NOTE:
        words = translate("packages", "This is too long: {n} characters at most.", n=LONGEST_NOTE)
        raise Rejected({"reason": words})
    return reason.strip()


def _refuse_unless_on_trial(session: Session, row: PackageGrant) -> None:
    if state_of(row, local_date(session.now)) not in (GrantState.TRIAL, GrantState.TRIAL_OVER):
        raise DeskError(translate("packages", "This package is not on trial any more."))


def _end(session: Session, row: PackageGrant, reason: str) -> None:
    """Mark it as ended today. DeskError for one that is over already, or has uses reserved."""
    today = local_date(session.now)
    if state_of(row, today) in (GrantState.ENDED, GrantState.EXPIRED):
        raise DeskError(translate("packages", "This package is over already."))
    reserved = sum(had.reserved for _, had in ledger.held_services(session, row.id))
    if reserved:
        words = translate("packages", "{n} bookings count on it. Cancel them or book them otherwise first.", n=reserved)
        raise DeskError(words)
    row.ended_on, row.end_reason = today, reason


def _items(session: Session, row: PackageGrant) -> Sequence[PackageItem]:
    query = select(PackageItem).where(PackageItem.package_id == row.package_id)
    return session.scalars(query.order_by(PackageItem.position, PackageItem.id)).all()


def _granted(entries: Iterable[PackageEntry], service_id: int) -> int:
    """How many uses of a service were granted, less what was taken back of it."""
    return sum(
        entry.count * ((entry.source == Pot.ISSUED) - (entry.target == Pot.ISSUED))
        for entry in entries
        if entry.service_id == service_id
    )


def _charge(session: Session, row: PackageGrant) -> int:
    if row.price:
        about = money.About(row.resident_id, grant_id=row.id)
        name = package_name(session, row)
        money.write(session, about, FeeKind.CHARGE, row.price, name, key=f"grant/{row.id}")
    return row.price


def _reverse_charge(session: Session, row: PackageGrant, reason: str) -> None:
    money.held_resident(session, row.resident_id)
    entries = session.scalars(select(FeeEntry).where(FeeEntry.grant_id == row.id).order_by(FeeEntry.id)).all()
    for entry in money.standing(entries):
        money.take_back(session, entry, money.reversal_text(entry, reason))
