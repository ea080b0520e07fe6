"""What a signed paper leaves in its stay: the number of the agreement, the day on which the risks were told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import BedStay
from desk.rules.beds import StayKind, Urgency
from desk.services.beds.booking import change
from desk.services.beds.rows import Done, StayInput
from desk.words import translate

_PLAIN = (
    "wanted_from", "wanted_until", "fall_risk", "risk_notice_on", "agreement_on", "agreement_from", "agreement_until",
    "trial_until", "monthly_fee", "deposit",
)  # fmt: skip
_TEXTS = (
    "companion_name", "companion_phone", "condition_note", "diet", "note", "care_level", "agreement_number",
)  # fmt: skip


def put_down_risks_told(session: Session, *, stay_id: int, version: int | None, day: date) -> Done:
    """The risks of the stay were told and the notice signed on ``day``. Rights and errors of a change."""
    values = replace(_input(session, stay_id), risk_notice_on=day)
    return change(session, stay_id=stay_id, version=version, values=values)


def put_down_agreement(session: Session, *, stay_id: int, number: str) -> Done | None:
    """The agreement has ``number``, unless the stay has one already (None then). Rights and errors of a change."""
    values = _input(session, stay_id)
    if values.agreement_number:
        return None
    return change(session, stay_id=stay_id, version=None, values=replace(values, agreement_number=number))


def _input(session: Session, stay_id: int) -> StayInput:
    """What is known of a stay as it would be typed, with nothing masked."""
    row = session.get(BedStay, stay_id)
    if row is None:
        raise DeskError(translate("beds", "This stay is not there any more."))
    wants: Mapping[str, object] = MappingProxyType(dict(row.wants))
    plain: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    texts: dict[str, Any] = {name: getattr(row, name) or "" for name in _TEXTS}
    return StayInput(row.resident_id, StayKind(row.kind), wants=wants, urgency=Urgency(row.urgency), **plain, **texts)
