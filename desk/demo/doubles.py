"""A few files too many (``doubles.toml``): people who were written down once more without their papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from desk.db import Actor, Session
from desk.demo.requests import at
from desk.models.residents import Resident
from desk.rules.times import at_local, local_date
from desk.services import residents
from desk.services.residents import AddressKind, PhoneInput, ResidentInput

VISIT_HOUR = time(15, 40)


def play(
    session: Session, *, script: Sequence[Mapping[str, Any]], people: Mapping[str, int], who: Actor, now: datetime
) -> None:
    """Write each of them down as ``who``, on the day it happened; ``people``: keys of the files by name."""
    for each in sorted(script, key=_days, reverse=True):
        known = session.get_one(Resident, people[each["of"]])
        at(session, who, at_local(local_date(now) - timedelta(days=each["days"]), VISIT_HOUR), "residents.save")
        shares = each["shares"]
        home = next(row.text for row in known.addresses if row.kind == AddressKind.LIVING)
        phone = each.get("phone") or (known.phones[0].number if "phone" in shares else "")
        values = ResidentInput(
            each.get("name", known.name),
            sex=known.sex,
            birth_date=known.birth_date if "birth" in shares else None,
            living_address=home if "address" in shares else "",
            phones=(PhoneInput(phone),) if phone else (),
        )
        file = residents.save(session, resident_id=None, version=None, values=values)
        residents.add_note(session, resident_id=file.resident_id, text=each["note"])


def _days(double: Mapping[str, Any]) -> int:
    days: int = double["days"]
    return days
