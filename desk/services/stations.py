"""Stations: the first run of a database, the station itself, and the numbers it gives out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Date, Integer, Text, bindparam, func, select, text

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken
from desk.models.records import RecordHead
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.rules import phones
from desk.rules.numbers import Series, check_street_code, running_number
from desk.rules.permissions import Permission, Role
from desk.rules.text import squeeze
from desk.services import staff
from desk.services.acting import require, station_of
from desk.words import translate

# As text, because SQLAlchemy compiles an upsert anew each time.
_RAISE_SERIES = (
    text(
        "INSERT INTO number_series (street_code, kind, day, last)"
        " SELECT street_code, :kind, :day, 1 FROM stations WHERE id = :station"
        " ON CONFLICT (street_code, kind, day) DO UPDATE SET last = number_series.last + 1"
        " RETURNING street_code, last"
    )
    .bindparams(bindparam("day", type_=Date()), bindparam("kind", type_=Text()))
    .columns(street_code=Text(), last=Integer())
)


@dataclass(frozen=True, slots=True)
class StationRow:
    """The station as its papers name it."""

    station_id: int
    name: str
    street_code: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What the first run made."""

    station: StationRow
    administrator: staff.StaffRow


def is_empty(session: Session) -> bool:
    """Whether nobody has set up this database yet."""
    return not session.scalar(select(func.count()).select_from(Station)) and not session.scalar(
        select(func.count()).select_from(Staff)
    )


def first_run(
    session: Session,
    *,
    station_name: str,
    street_code: str,
    administrator_account: str,
    administrator_name: str,
    password: str,
) -> FirstRun:
    """Set up an empty database: its station and its first administrator, who chose the password just now.

    Raises :class:`Rejected` naming every field that is wrong, and :class:`DeskError` when it is set up already.
    """
    # Two assistants at once, on two desks of one server: the second waits here, and then finds the first's work.
    session.execute(select(RecordHead.id).where(RecordHead.id == 1).with_for_update())
    if not is_empty(session):
        raise DeskError(translate("stations", "This database is set up already. Please sign in."))
    problems = staff.problems_of(account=administrator_account, name=administrator_name, password=password)
    if not station_name.strip():
        problems["station_name"] = translate("stations", "Enter the name of the station.")
    code = squeeze(street_code)
    try:
        check_street_code(code)
    except RuleBroken as broken:
        problems["street_code"] = broken.text
    if problems:
        renamed = {"account": "administrator_account", "name": "administrator_name"}
        raise Rejected({renamed.get(field, field): text for field, text in problems.items()})
    station = Station(name=station_name.strip(), street_code=code)
    session.add(station)
    session.flush()  # the administrator's account needs the station's key
    administrator = staff.add(
        session,
        station_id=station.id,
        account=administrator_account,
        name=administrator_name,
        roles={Role.ADMINISTRATOR},
        password=password,
        must_change_password=False,
    )
    return FirstRun(_row(station), administrator)


def current(session: Session) -> StationRow:
    """The station that the actor works for."""
    return _row(session.get_one(Station, station_of(session)))


def change(session: Session, *, name: str, phone: str = "", address: str = "") -> StationRow:
    """Change how the station's papers name it. The street code stays: it heads the numbers already given out."""
    require(session, Permission.SETTINGS_WRITE)
    problems = {}
    number = ""
    if not name.strip():
        problems["name"] = translate("stations", "Enter the name of the station.")
    if phone.strip():
        try:
            number = phones.parse_one(phone).number
        except RuleBroken as broken:
            problems["phone"] = broken.text
    if problems:
        raise Rejected(problems)
    station = session.get_one(Station, station_of(session))
    station.name, station.phone, station.address = name.strip(), number or None, address.strip() or None
    return _row(station)


def next_number(session: Session, *, kind: Series, day: date) -> str:
    """The next number of that kind on ``day``, unique over all stations of the database and never given twice.

    The series stays locked until the transaction ends, so a number of a transaction that failed, which nobody
    has seen, is given to the next one, and no gap has to be explained.
    """
    given = {"station": station_of(session), "kind": kind.value, "day": day}
    street_code, last = session.connection().execute(_RAISE_SERIES, given).one()
    return running_number(street_code, kind, day, last)


def _row(station: Station) -> StationRow:
    return StationRow(station.id, station.name, station.street_code, station.phone or "", station.address or "")


def any_name(session: Session) -> str:
    """The name of the (first) station of this database, for the door; empty before the first run."""
    return session.scalars(select(Station.name).order_by(Station.id).limit(1)).one_or_none() or ""
