"""The prices and subsidies of the station as the settings keep them (价格与补贴): dated, none shipped, and none
changed for a month that is locked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.care import CareService
from desk.models.fees import CarePrice, SubsidyRule
from desk.rules import fees as rules
from desk.rules.accounts import month_text, next_month
from desk.rules.eligibility import plain, read
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import tags
from desk.services.accounts.ledger import in_turn
from desk.services.acting import require, station_of
from desk.services.fees import ledger
from desk.services.fees.prices import price_in
from desk.services.fees.rows import PriceInput, PriceRow, SubsidyInput, SubsidyRow, Tariff
from desk.services.fees.subsidies import rule_in
from desk.services.grids.meanwhile import check_version, gone
from desk.words import translate

Dated = TypeVar("Dated", CarePrice, SubsidyRule)


def tariff(session: Session) -> Tariff:
    """All prices and rules by service and time, those that are over too, with what a form offers."""
    require(session, Permission.CARE_READ)
    services, today = _services(session), local_date(session.now)
    names, place = {row.id: row.name for row in services}, {row.id: at for at, row in enumerate(services)}
    sittings = {each.id: each.name for row in services for each in row.sittings}
    prices = [_price_row(row, names[row.service_id], sittings, today) for row in _stored(session, CarePrice)]
    found = [_subsidy_row(row, names[row.service_id], sittings, today) for row in _stored(session, SubsidyRule)]
    return Tariff(
        tuple(sorted(prices, key=lambda row: (place[row.service_id], row.sitting, row.valid_from, row.price_id))),
        tuple(sorted(found, key=lambda row: (place[row.values.service_id], row.values.valid_from, row.rule_id))),
        tuple((row.id, row.name, tuple((each.id, each.name) for each in row.sittings)) for row in services),
        tuple(sorted({row.values.payer for row in found})),
        tags.dictionary(session).offered(),
    )  # fmt: skip


def save_price(
    session: Session, *, values: PriceInput, price_id: int | None = None, version: int | None = None
) -> PriceRow:
    """Enter a price, or change the one read at ``version``. Rejected by field; Stale when a colleague was faster.

    A price that counted in a month that is locked isn't changed any more: it is ended, and a new one entered.
    """
    require(session, Permission.CARE_SETUP)
    in_turn(session)  # or two desks would enter prices that overlap
    row = _held(session, CarePrice, price_id, version)
    wanted = rules.Price(
        price_id or 0, values.service_id, values.sitting_id, values.amount, values.valid_from, values.valid_to
    )
    faults = {
        **_place_faults(session, values),
        **rules.price_faults(wanted, map(price_in, _stored(session, CarePrice))),
    }
    _refuse_locked(session, row if price_id is not None else None, values.valid_from, faults)
    row.service_id, row.sitting_id, row.amount = values.service_id, values.sitting_id, values.amount
    row.valid_from, row.valid_to = values.valid_from, values.valid_to
    return _saved_price(session, row)


def end_price(session: Session, *, price_id: int, version: int | None, valid_to: date | None) -> PriceRow:
    """Let a price hold up to, not including, ``valid_to``; None: it goes on. Rejected and Stale as when saving."""
    require(session, Permission.CARE_SETUP)
    in_turn(session)
    row = _held(session, CarePrice, price_id, version)
    wanted = replace(price_in(row), valid_to=valid_to)
    faults = rules.price_faults(wanted, map(price_in, _stored(session, CarePrice)))
    if (clash := faults.pop("valid_from", None)) is not None:
        faults["valid_to"] = clash
    _refuse_locked_end(session, row, valid_to, faults)
    row.valid_to = valid_to
    return _saved_price(session, row)


def save_subsidy(
    session: Session, *, values: SubsidyInput, rule_id: int | None = None, version: int | None = None
) -> SubsidyRow:
    """Enter a rule, or change the one read at ``version``. Rejected by field; Stale when a colleague was faster.

    Of a rule that counted in a month that is locked only the end is changed.
    """
    require(session, Permission.CARE_SETUP)
    in_turn(session)
    row = _held(session, SubsidyRule, rule_id, version)
    wanted = rules.Rule(
        rule_id or 0, values.service_id, values.sitting_id, values.name.strip(), values.payer.strip(), values.amount,
        values.percent, values.valid_from, values.valid_to, values.cap_unit, values.cap_day, values.least_price,
        values.workdays_only, values.stacks,
    )  # fmt: skip
    faults = {**_place_faults(session, values), **rules.rule_faults(wanted)}
    _refuse_locked(session, row if rule_id is not None else None, values.valid_from, faults)
    for name in (
        "service_id", "sitting_id", "amount", "percent", "cap_unit", "cap_day", "least_price", "workdays_only",
        "stacks", "valid_from", "valid_to",
    ):  # fmt: skip
        setattr(row, name, getattr(values, name))
    row.name, row.payer, row.conditions = wanted.name, wanted.payer, plain(values.conditions)
    return _saved_subsidy(session, row)


def end_subsidy(session: Session, *, rule_id: int, version: int | None, valid_to: date | None) -> SubsidyRow:
    """Let a rule hold up to, not including, ``valid_to``; None: it goes on. Rejected and Stale as when saving."""
    require(session, Permission.CARE_SETUP)
    in_turn(session)
    row = _held(session, SubsidyRule, rule_id, version)
    faults = rules.rule_faults(replace(rule_in(row), valid_to=valid_to))
    _refuse_locked_end(session, row, valid_to, faults)
    row.valid_to = valid_to
    return _saved_subsidy(session, row)


# The parts


def _services(session: Session) -> Sequence[CareService]:
    query = select(CareService).where(CareService.station_id == station_of(session))
    return session.scalars(
        query.options(selectinload(CareService.sittings)).order_by(CareService.position, CareService.id)
    ).all()


def _stored(session: Session, model: type[Dated]) -> Sequence[Dated]:
    return session.scalars(select(model).where(model.station_id == station_of(session)).order_by(model.id)).all()


def _held(session: Session, model: type[Dated], key: int | None, version: int | None) -> Dated:
    """The row, locked and of this station; a new one without ``key``."""
    if key is None:
        return model(station_id=station_of(session))
    row = session.get(model, key, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise gone()
    check_version(session, row, version)
    return row


def _place_faults(session: Session, values: PriceInput | SubsidyInput) -> dict[str, str]:
    """A service of this station, and a sitting of that service."""
    found = {row.id: {each.id for each in row.sittings} for row in _services(session)}
    if values.service_id not in found:
        return {"service_id": translate("fees", "Choose the service.")}
    if values.sitting_id is not None and values.sitting_id not in found[values.service_id]:
        return {"sitting_id": translate("fees", "Choose a time of this service.")}
    return {}


def _first_open(session: Session) -> date | None:
    """The first day after the last month that is locked; None while none is."""
    locked = ledger.locked_months(session)
    return next_month(max(locked)) if locked else None


def _refuse_locked(
    session: Session, row: CarePrice | SubsidyRule | None, valid_from: date, faults: dict[str, str]
) -> None:
    """Raise what is wrong; ``row`` None: it is a new one."""
    first = _first_open(session)
    if first is not None:
        if row is not None and row.valid_from < first and not faults:
            words = translate(
                "fees", "It counted in months that are locked. End it, and enter a new one from {month} on.",
                month=month_text(first),
            )  # fmt: skip
            raise DeskError(words)
        if valid_from < first:
            faults.setdefault("valid_from", _locked_words(first))
    if faults:
        raise Rejected(faults)


def _refuse_locked_end(
    session: Session, row: CarePrice | SubsidyRule, valid_to: date | None, faults: dict[str, str]
) -> None:
    first = _first_open(session)
    ends = [each for each in (valid_to, row.valid_to) if each is not None]
    if first is not None and ends and min(ends) < first:
        faults.setdefault("valid_to", _locked_words(first))
    if faults:
        raise Rejected(faults)


def _locked_words(first: date) -> str:
    return translate(
        "accounts", "Months before {month} are locked. Choose a day from then on.", month=month_text(first)
    )


def _saved_price(session: Session, row: CarePrice) -> PriceRow:
    session.add(row)
    session.flush()  # the key and the version are handed back
    return _price_row(row, *_named(session, row), local_date(session.now))


def _saved_subsidy(session: Session, row: SubsidyRule) -> SubsidyRow:
    session.add(row)
    session.flush()  # the key and the version are handed back
    return _subsidy_row(row, *_named(session, row), local_date(session.now))


def _named(session: Session, row: CarePrice | SubsidyRule) -> tuple[str, dict[int, str]]:
    service = session.get_one(CareService, row.service_id)
    return service.name, {each.id: each.name for each in service.sittings}


def _price_row(row: CarePrice, service: str, sittings: dict[int, str], today: date) -> PriceRow:
    return PriceRow(
        row.id, row.service_id, row.sitting_id, service, _sitting(row, sittings), row.amount, row.valid_from,
        row.valid_to, rules.holds(price_in(row), today), row.version,
    )  # fmt: skip


def _subsidy_row(row: SubsidyRule, service: str, sittings: dict[int, str], today: date) -> SubsidyRow:
    values = SubsidyInput(
        row.service_id, row.name, row.payer, row.valid_from, row.amount, row.percent, row.sitting_id,
        read(row.conditions), row.cap_unit, row.cap_day, row.least_price, row.workdays_only, row.stacks, row.valid_to,
    )  # fmt: skip
    in_force = rules.holds(rule_in(row), today)
    return SubsidyRow(row.id, service, _sitting(row, sittings), values, in_force, row.version)


def _sitting(row: Any, sittings: dict[int, str]) -> str:
    return sittings.get(row.sitting_id, "")
